package dev.signet.core.crl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.certificate.SerialNumber;
import dev.signet.core.name.DistinguishedName;
import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

/** How the entries of a CRL, of which there may be millions, are held. */
class CertificateListEntriesTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final byte[] ALGORITHM = Der.sequence(Der.integer(1));

    private static byte[] list(byte[] entries, byte[] extensions) {
        byte[] tbs = Der.sequence(
                Der.integer(1),
                ALGORITHM,
                DistinguishedName.parse("CN=CA").encoded(),
                Der.time(NOW),
                Der.element(0x30, entries),
                extensions);
        return Der.sequence(tbs, ALGORITHM, Der.bitString(new byte[8]));
    }

    private static byte[] entry(int serial) {
        return RevokedCertificate.of(new SerialNumber(BigInteger.valueOf(serial)), NOW, RevocationReason.SUPERSEDED)
                .encoded();
    }

    private static byte[] entries(int count) {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        for (int i = 1; i <= count; i++) {
            entries.writeBytes(entry(i));
        }
        return entries.toByteArray();
    }

    @Test
    void the_entries_are_decoded_when_asked_for_and_not_held() {
        List<RevokedCertificate> revoked =
                CertificateList.parse(list(entries(1000), new byte[0])).revoked();

        assertThat(revoked).hasSize(1000);
        assertThat(revoked.get(999).serialNumber().value()).isEqualTo(1000);
        assertThat(revoked.get(7)).isEqualTo(revoked.get(7)).isNotSameAs(revoked.get(7));
        assertThatThrownBy(() -> revoked.get(1000)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> revoked.subList(0, 0).iterator().next()).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void one_malformed_entry_makes_the_list_malformed_wherever_it_is() {
        ByteArrayOutputStream entries = new ByteArrayOutputStream();
        entries.writeBytes(entries(20));
        entries.writeBytes(Der.sequence(Der.integer(21)));

        assertThatThrownBy(() -> CertificateList.parse(list(entries.toByteArray(), new byte[0])))
                .isInstanceOf(DerException.class);
    }

    @Test
    void the_entries_behind_a_head_are_read_when_they_are_asked_for() {
        byte[] damaged = list(Der.sequence(Der.integer(21)), new byte[0]);

        CertificateList list = CertificateList.parseHead(damaged);

        assertThat(list.issuer()).isEqualTo(DistinguishedName.parse("CN=CA"));
        assertThat(list.thisUpdate()).isEqualTo(NOW);
        assertThatThrownBy(list::revoked).isInstanceOf(DerException.class);
        assertThat(CertificateList.parseHead(list(entries(3), new byte[0])).revoked())
                .isEqualTo(CertificateList.parse(list(entries(3), new byte[0])).revoked())
                .hasSize(3);
    }

    @Test
    void an_entry_or_extensions_that_decoded_would_fill_the_memory_are_refused() {
        byte[] longEntry = Der.sequence(
                Der.integer(1), Der.time(NOW), Der.sequence(Der.octetString(new byte[RevokedEntries.MAX_ENTRY])));
        assertThatThrownBy(() -> CertificateList.parse(list(longEntry, new byte[0])))
                .isInstanceOf(DerException.class)
                .hasMessageContaining("an entry of more than 65536 bytes");

        byte[] extensions = Der.explicit(0, Der.sequence(Der.octetString(new byte[1024 * 1024])));
        assertThatThrownBy(() -> CertificateList.parse(list(entries(1), extensions)))
                .isInstanceOf(DerException.class)
                .hasMessageContaining("extensions of more than 1048576 bytes");
    }
}
