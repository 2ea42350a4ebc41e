/**
 * The syntax of Python, as far as imports and names of files in it need, and what a program certainly does first. It may
 * use {@code ecosystem.rule}, {@code text} and {@code world.input}. Whatever is not certain is reported as unknown.
 */
package io.vritti.ecosystem.python.text;
