/** What Vritti and we write, and can read of each other ({@code facts.md §4.4}). */
package io.vritti.it.kyrodb.interop;
