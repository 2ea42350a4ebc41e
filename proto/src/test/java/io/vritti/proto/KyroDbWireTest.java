package io.vritti.proto;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.Descriptors.EnumDescriptor;
import com.google.protobuf.Descriptors.FieldDescriptor;
import com.google.protobuf.Descriptors.FileDescriptor;
import com.google.protobuf.Descriptors.MethodDescriptor;
import com.google.protobuf.InvalidProtocolBufferException;
import io.vritti.proto.kyrodb.InsertRequest;
import io.vritti.proto.kyrodb.Kyrodb;
import io.vritti.proto.kyrodb.MetadataFilter;
import io.vritti.proto.kyrodb.OrFilter;
import io.vritti.proto.kyrodb.SearchRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Names, numbers and types as a real server has them, and bytes as it reads them. */
class KyroDbWireTest {

    private static final FileDescriptor FILE = Kyrodb.getDescriptor();

    /** {@code wire.txt}: one line a field, enum value or call, typed from the field tables, not from the proto. */
    @Test
    void every_name_number_and_type_is_the_one_of_the_field_tables() throws IOException {
        TreeSet<String> ours = new TreeSet<>();
        FILE.getServices().forEach(service -> service.getMethods().forEach(call -> ours.add(line(call))));
        for (Descriptor message : FILE.getMessageTypes()) {
            message.getFields().forEach(field -> ours.add(line(field)));
            message.getEnumTypes().forEach(type -> ours.add(line(type)));
        }
        assertThat(ours).containsExactlyElementsOf(new TreeSet<>(table()));
    }

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
    void search_request_survives_a_field_it_does_not_know() throws InvalidProtocolBufferException {
        byte[] withFieldNine = HexFormat.of().parseHex("10054a060a016b12017638c801");
        SearchRequest request = SearchRequest.parseFrom(withFieldNine);
        assertThat(request.getK()).isEqualTo(5);
        assertThat(request.getEfSearch()).isEqualTo(200);
    }

    private static List<String> table() throws IOException {
        try (InputStream in = KyroDbWireTest.class.getResourceAsStream("wire.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    private static String line(MethodDescriptor call) {
        return "/" + call.getService().getFullName() + "/" + call.getName() + " "
                + (call.isClientStreaming() ? "stream " : "")
                + call.getInputType().getName() + " -> "
                + (call.isServerStreaming() ? "stream " : "")
                + call.getOutputType().getName();
    }

    /** {@code Message.field = number : type}, behind it the oneof it belongs to. */
    private static String line(FieldDescriptor field) {
        String type = field.isMapField() ? "map" : (field.isRepeated() ? "repeated " : "") + type(field);
        String oneof = field.getRealContainingOneof() == null
                ? ""
                : " in " + field.getRealContainingOneof().getName();
        return field.getContainingType().getName() + "." + field.getName() + " = " + field.getNumber() + " : " + type
                + oneof;
    }

    private static String type(FieldDescriptor field) {
        return switch (field.getType()) {
            case MESSAGE -> field.getMessageType().getName();
            case ENUM -> field.getEnumType().getName();
            default -> field.getType().name().toLowerCase(java.util.Locale.ROOT);
        };
    }

    private static String line(EnumDescriptor type) {
        return type.getContainingType().getName() + "." + type.getName() + " "
                + type.getValues().stream()
                        .map(value -> value.getName() + "=" + value.getNumber())
                        .collect(Collectors.joining(" "));
    }
}
