package io.vritti.transfer;

import io.vritti.redact.RedactedText;
import io.vritti.store.Fix;
import io.vritti.store.Skill;

/** The parts of a skill that identify it, whoever observed it. */
record SkillIdentity(String signature, String place, Fix.Kind kind, RedactedText text) {

    static SkillIdentity of(Skill skill) {
        Fix fix = skill.fix();
        return new SkillIdentity(fix.signature(), fix.place(), fix.kind(), fix.text());
    }
}
