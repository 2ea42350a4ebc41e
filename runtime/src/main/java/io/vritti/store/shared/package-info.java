/**
 * The one place that names the shared stores that exist, so that the rest of the code knows only {@code store.remote}. It may use
 * the packages of the stores and {@code config}.
 */
package io.vritti.store.shared;
