/**
 * The syntax of Python, as far as imports and names of files in it need. It may use the JDK only. Whatever is not
 * certain is reported as unknown.
 */
package io.vritti.ecosystem.python.text;
