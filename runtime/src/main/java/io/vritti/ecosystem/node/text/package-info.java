/**
 * The syntax of JavaScript, as far as the names of files and modules in it need. It may use the JDK only. Whatever is
 * not certain is reported as unknown.
 */
package io.vritti.ecosystem.node.text;
