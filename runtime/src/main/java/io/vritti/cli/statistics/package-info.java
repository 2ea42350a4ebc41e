/**
 * The commands {@code stats} and {@code report}: what was decided, saved and spent. It may use {@code cli.episode},
 * {@code cli.option}, {@code cli.terminal}, {@code metrics} and the stores.
 */
package io.vritti.cli.statistics;
