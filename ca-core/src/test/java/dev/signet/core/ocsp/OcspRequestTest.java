package dev.signet.core.ocsp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class OcspRequestTest {
    private static final byte[] SHA1 = {0x30, 0x09, 0x06, 0x05, 0x2b, 0x0e, 0x03, 0x02, 0x1a, 0x05, 0x00};

    private static byte[] request(int questions) {
        byte[] id = Der.sequence(SHA1, Der.octetString(new byte[20]), Der.octetString(new byte[20]), Der.integer(1));
        return Der.sequence(Der.sequence(Der.sequence(Collections.nCopies(questions, Der.sequence(id)))));
    }

    @Test
    void reads_as_many_questions_as_a_client_has() {
        assertThat(OcspRequest.parse(request(250)).certificates()).hasSize(250);
    }

    @Test
    void refuses_more_questions_than_a_client_has() {
        assertThatThrownBy(() -> OcspRequest.parse(request(251)))
                .isInstanceOf(DerException.class)
                .hasMessageContaining("more than 250 certificates");
    }
}
