package io.vritti.intercept.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdentityTableTest {

    @Test
    void equal_objects_are_told_apart() {
        IdentityTable<String, Integer> table = new IdentityTable<>();
        String one = new String("key");
        String other = new String("key");
        table.put(one, 1);
        assertThat(table.get(one)).isEqualTo(1);
        assertThat(table.get(other)).isNull();
        table.remove(one);
        assertThat(table.get(one)).isNull();
    }
}
