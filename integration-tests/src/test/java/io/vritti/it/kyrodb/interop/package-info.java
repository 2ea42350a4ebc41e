/** What Vritti and we write, and can read of each other ({@code facts/vritti-observed.md}). */
package io.vritti.it.kyrodb.interop;
