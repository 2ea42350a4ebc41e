package io.vritti.archive;

import io.vritti.action.ActionKey;
import io.vritti.home.Home;
import java.util.HexFormat;

/** The number by which the files of one home are told from those of others in the same folder. It does not reveal whose home it is. */
final class HomeMark {

    private static final int DIGITS = 16;

    private HomeMark() {}

    static String of(Home home) {
        return new ActionKey.Builder("archive home")
                .add(HexFormat.of().formatHex(home.secret()))
                .build()
                .hex()
                .substring(0, DIGITS);
    }
}
