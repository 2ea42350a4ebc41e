/** Netty's HTTP/1.1 codec, 4.1.50 and later, under every client that is built on it: Vert.x, AsyncHttpClient, the AWS SDK's Netty. */
package io.vritti.agent.library.netty;
