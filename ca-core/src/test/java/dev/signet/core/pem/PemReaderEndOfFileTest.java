package dev.signet.core.pem;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class PemReaderEndOfFileTest {
    @Test
    void a_file_that_ends_with_its_begin_line_is_a_damaged_one() {
        byte[] file = "-----BEGIN PRIVATE KEY-----".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> PemReader.readAll(file))
                .isInstanceOf(PemException.class)
                .hasMessageContaining("has no END line");
    }
}
