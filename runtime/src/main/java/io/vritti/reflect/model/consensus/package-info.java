/** What several models, or one from several perspectives, say of one failure, made into one lesson with the weight of their agreement. */
package io.vritti.reflect.model.consensus;
