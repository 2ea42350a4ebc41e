/**
 * The options that several commands have, and how their values are read. It may use {@code cli.terminal}, {@code home},
 * {@code config} and the stores.
 */
package io.vritti.cli.option;
