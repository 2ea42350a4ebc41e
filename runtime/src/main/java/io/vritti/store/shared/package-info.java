/** The one place that names the shared stores that exist, so that the rest of the code knows only {@code store.remote}. */
package io.vritti.store.shared;
