/**
 * What Node and npm read: modules, package scripts, and the causes of missing modules. It may use
 * {@code ecosystem.rule}, {@code reads}, {@code proof}, {@code world} and {@code disk}.
 */
package io.vritti.ecosystem.node;
