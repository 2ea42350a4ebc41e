/**
 * The commands about the life of a memory: retention, archive, export, import, other machines. It may use
 * {@code cli.episode}, {@code cli.option}, {@code cli.terminal}, {@code archive}, {@code retain}, {@code transfer} and the stores.
 */
package io.vritti.cli.keeping;
