package io.vritti.store;

/** Is told of each use of the database. Called under the store's lock: it is over at once, and never throws. */
@FunctionalInterface
public interface StoreWatch {

    /** Looks away. */
    StoreWatch NONE = write -> Use.UNWATCHED;

    /** The database is about to be used. @param write whether in a transaction that writes */
    Use begins(boolean write);

    /** One use of the database. */
    interface Use {

        /** One that nobody watches. */
        Use UNWATCHED = new Use() {
            @Override
            public void committed(long nanos) {}

            @Override
            public void ended(boolean failed) {}
        };

        /** It was committed. @param nanos what that alone took */
        void committed(long nanos);

        void ended(boolean failed);
    }
}
