package io.vritti.store;

import io.vritti.action.ActionKey;

/**
 * What a skill is asked for by: failures of one signature, where it holds; equal on every machine.
 *
 * @param signature of the failures
 * @param place of a fix that is told elsewhere, 32 hexadecimal digits
 */
public record SkillKey(String signature, String place) {

    /** Of a skill. */
    public static SkillKey of(Skill skill) {
        return new SkillKey(skill.fix().signature(), skill.fix().place());
    }

    /** Both in one, 32 hexadecimal digits. */
    public String hash() {
        return new ActionKey.Builder("skill").add(signature).add(place).build().hex();
    }
}
