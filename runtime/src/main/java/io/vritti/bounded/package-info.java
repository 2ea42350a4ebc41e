/**
 * Collections that hold no more than so much, whatever is put into them, and how large the heap is of which they take a share. It
 * may use no other room. What is kept, and how much of it, is decided where they are made.
 */
package io.vritti.bounded;
