/**
 * The commands about JVMs that run: which there are, attaching to one, detaching. It may use {@code cli.option},
 * {@code cli.terminal}, and what running JVMs left in the home.
 */
package io.vritti.cli.jvm;
