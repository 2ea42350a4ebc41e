/**
 * The command {@code doctor}: what it examines, a class each. It may use {@code cli.jvm}, {@code cli.option},
 * {@code cli.terminal} and every room below the commands.
 */
package io.vritti.cli.doctor;
