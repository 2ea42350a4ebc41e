/**
 * Episodes on the command line: found by their id, told as text and as JSON. It may use {@code cli.option},
 * {@code cli.terminal} and the stores.
 */
package io.vritti.cli.episode;
