/**
 * The syntax of JavaScript, as far as the names of files and modules in it need, and what a program certainly does first. It
 * may use {@code ecosystem.rule} and {@code world.input}. Whatever is not certain is reported as unknown.
 */
package io.vritti.ecosystem.node.text;
