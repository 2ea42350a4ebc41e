package io.vritti.reflect.work;

/** Who is to say why an episode failed. */
enum Turn {
    /** What rules said is enough. */
    RULES,
    /** One question to one model. */
    ONE,
    /** Several models, or one from several perspectives. */
    SEVERAL
}
