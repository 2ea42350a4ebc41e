package io.vritti.proto;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.InvalidProtocolBufferException;
import io.vritti.proto.kyrodb.InsertRequest;
import io.vritti.proto.kyrodb.MetadataFilter;
import io.vritti.proto.kyrodb.OrFilter;
import io.vritti.proto.kyrodb.SearchRequest;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Bytes as a real server reads them: the numbers of the fields are the contract. */
class KyroDbWireTest {

    @Test
    void insert_request_packs_its_embedding() {
        byte[] wire = InsertRequest.newBuilder()
                .setDocId(1)
                .addEmbedding(1f)
                .putMetadata("k", "v")
                .setNamespace("n")
                .build()
                .toByteArray();
        assertThat(HexFormat.of().formatHex(wire)).isEqualTo("080112040000803f1a060a016b12017622016e");
    }

    @Test
    void or_filter_has_the_unusual_number_two() {
        byte[] wire = MetadataFilter.newBuilder()
                .setOrFilter(OrFilter.newBuilder().addFilters(MetadataFilter.getDefaultInstance()))
                .build()
                .toByteArray();
        assertThat(HexFormat.of().formatHex(wire)).isEqualTo("2a021200");
    }

    @Test
    void search_request_survives_a_field_it_no_longer_knows() throws InvalidProtocolBufferException {
        byte[] withDeprecatedFilters = HexFormat.of().parseHex("100542060a016b12017638c801");
        SearchRequest request = SearchRequest.parseFrom(withDeprecatedFilters);
        assertThat(request.getK()).isEqualTo(5);
        assertThat(request.getEfSearch()).isEqualTo(200);
    }
}
