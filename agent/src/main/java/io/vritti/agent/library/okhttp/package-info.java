/** OkHttp 3.12 and later, which has the same members up to 5. */
package io.vritti.agent.library.okhttp;
