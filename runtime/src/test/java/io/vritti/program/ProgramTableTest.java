package io.vritti.program;

import static org.assertj.core.api.Assertions.assertThat;

import io.vritti.ecosystem.Tools;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProgramTableTest {

    @Test
    void every_line_of_the_tables_can_be_read_and_no_program_is_there_twice() {
        assertThat(ProgramTable.all().faults()).isEmpty();
    }

    @Test
    void lines_that_cannot_be_read_are_reported() {
        ProgramTable table =
                new ProgramTable("no bar\na | pure\na | files\nb | nonsense\nc | stdin=x\nd | stdin nostdin:-n\n");

        assertThat(table.faults()).containsExactlyInAnyOrder("no bar", "a", "nonsense", "stdin=x", "stdin nostdin:-n");
    }

    @Test
    void longest_line_that_fits_counts() {
        ProgramTable table = new ProgramTable("a,b | pure\na x | files\na x.y,z | waits\n");

        assertThat(traits(table.find("a", ""))).containsExactly(Trait.PURE);
        assertThat(traits(table.find("b", "x"))).containsExactly(Trait.PURE);
        assertThat(traits(table.find("a", "x"))).containsExactly(Trait.FILES);
        assertThat(traits(table.find("a", "x q"))).containsExactly(Trait.FILES);
        assertThat(traits(table.find("a", "x y"))).containsExactly(Trait.WAITS);
        assertThat(traits(table.find("a", "z"))).containsExactly(Trait.WAITS);
        assertThat(table.find("c", "x").known()).isFalse();
    }

    @Test
    void version_in_a_name_is_ignored_only_where_the_table_says_so() {
        ProgramTable table = new ProgramTable("python | versioned\ncat | pure\nmd5 | pure\n");

        assertThat(table.find("python3.11", "").known()).isTrue();
        assertThat(table.find("cat2", "").known()).isFalse();
        assertThat(table.find("md5", "").known()).isTrue();
        assertThat(table.find("123", "").known()).isFalse();
    }

    private static List<Trait> traits(ProgramRow entry) {
        return entry.rules().stream().map(TraitRule::trait).toList();
    }

    @Test
    void places_of_credentials_stand_only_in_rows_of_which_a_complaint_about_them_is_known() {
        Map<String, List<String>> programsOfRow =
                ProgramTable.all().programsWith(trait -> trait == Trait.CREDENTIALS).stream()
                        .collect(Collectors.groupingBy(
                                program -> ProgramTable.all().find(program, "").traits()));

        assertThat(programsOfRow.values())
                .isNotEmpty()
                .allSatisfy(programs -> assertThat(programs)
                        .anySatisfy(program ->
                                assertThat(Complaint.CREDENTIALS.by(program)).isNotNull()));
    }

    @Test
    void every_reader_that_a_row_names_exists() {
        assertThat(ProgramTable.all().programsWith(trait -> trait == Trait.READER))
                .allSatisfy(program ->
                        assertThat(Tools.CATALOG.of(program)).as(program).isNotNull());
    }
}
