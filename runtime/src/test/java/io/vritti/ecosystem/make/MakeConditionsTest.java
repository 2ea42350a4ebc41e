package io.vritti.ecosystem.make;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.reads.Variables;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which lines of a makefile count, where what the conditions ask for is known. */
class MakeConditionsTest {

    private final Variables environment =
            new Variables(Map.of("KNOWN", "a", "REFERS", "$(KNOWN)", "SHELL", "/bin/bash"));
    private final MakeVariables variables = new MakeVariables(Map.of(), environment, null);
    private final MakeConditions conditions = new MakeConditions(variables);

    @ParameterizedTest
    @CsvSource(delimiter = '%', quoteCharacter = '`', textBlock = """
            ifeq ($(KNOWN),a)            % true
            ifeq ($(KNOWN) , a)          % true
            ifeq ( $(KNOWN),a)           % false
            ifeq ($(KNOWN),a )           % false
            ifeq "$(KNOWN) " "a"         % false
            ifneq '$(KNOWN)' 'a '        % true
            ifeq ($(REFERS),a)           % true
            ifeq ($(SHELL),/bin/sh)      % true
            ifdef ABSENT                 % false
            ifndef ABSENT                % true
            ifeq ($(ABSENT),)            % true
            """)
    void blanks_at_the_ends_of_a_side_count_except_around_the_comma(String line, boolean holds) {
        assertThat(conditions.take(line)).isEqualTo(MakeConditions.Line.FOLLOWED);
        assertThat(conditions.hold()).isEqualTo(holds);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"ifdef LOST", "ifndef LOST", "ifeq ($(LOST),)", "ifdef CURDIR", "ifndef MAKEFLAGS", "ifeq a a"})
    void a_condition_that_is_not_certain_is_not_followed(String line) {
        environment.lose("LOST");

        assertThat(conditions.take(line)).isEqualTo(MakeConditions.Line.NOT_FOLLOWED);
    }

    @Test
    void what_is_added_to_a_value_that_is_not_certain_is_not_certain() {
        environment.lose("LOST");

        assertThat(variables.assign("LOST", "+=", "a")).isFalse();
    }
}
