package dev.signet.core.keystore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.asn1.DerNode;
import dev.signet.core.cipher.CipherException;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.cipher.KeyDerivation;
import dev.signet.core.cipher.Pbmac1;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.problem.SignetException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** PKCS#12 files with a MAC as RFC 9579 has it. */
class Pbmac1Test {
    /** Made by OpenSSL 3.5.9: pkcs12 -export -pbmac1_pbkdf2 -pbmac1_pbkdf2_md sha512 -macalg sha384 -certpbe NONE -iter 2000. */
    private static final byte[] FILE = Base64.getDecoder().decode("""
            MIIDqwIBAzCCAxQGCSqGSIb3DQEHAaCCAwUEggMBMIIC/TCCAawGCSqGSIb3DQEHAaCCAZ0EggGZMIIBlTCCAZEGCyqGSIb3DQEM\
            CgEDoIIBWTCCAVUGCiqGSIb3DQEJFgGgggFFBIIBQTCCAT0wgeOgAwIBAgIUbiD1dS/MSReOPLAn6r8KQ7VZDjIwCgYIKoZIzj0E\
            AwIwDDEKMAgGA1UEAwwBcDAgFw0yNjExMjcwODE4NDlaGA8yMTI2MTEwMzA4MTg0OVowDDEKMAgGA1UEAwwBcDBZMBMGByqGSM49\
            AgEGCCqGSM49AwEHA0IABJA7rehmwhZPhqtDYQm7A0Q42DGOpFIcgj2+TovhpU3opTAxxjPVQyt/MhneX0AqHOQa6HUeHJ5+Itcr\
            COftT+qjITAfMB0GA1UdDgQWBBTOkf1JiOIZxjjM/roGADxjizGgcjAKBggqhkjOPQQDAgNJADBGAiEAyhUfd+ZGn6y1H2FgkYvA\
            R1jWK89SiKXg4rUm5n3xM/ACIQCx4PQoNmP6yiTvZyxYSXLP2YgG8AZXUrQb8ZBHyicoyDElMCMGCSqGSIb3DQEJFTEWBBTy9hZS\
            8+T6hX2PTR+PDabjR15nVTCCAUkGCSqGSIb3DQEHAaCCAToEggE2MIIBMjCCAS4GCyqGSIb3DQEMCgECoIH3MIH0MF8GCSqGSIb3\
            DQEFDTBSMDEGCSqGSIb3DQEFDDAkBBAHIUc0x13EkbEfR/xp7R6pAgIH0DAMBggqhkiG9w0CCQUAMB0GCWCGSAFlAwQBKgQQqCn7\
            JT+ItJXLANTDZm+k9gSBkJadb450BGbfpIaG3osSjJZqIxX+z2ZvEl+aWgTjT+gV2KzGpX6Eli3SKMNDCr2BPbVxwGpzMl2O/AOh\
            VaF6FkHwwk0sk+8+pa3g3CrgJ0F9zcv4/L1+3vFQDL1E7APZjNwzGQ804EL//ms3zq6xcyENB8/SYPbc1AWSX0apvBDmIkbj2TUi\
            Yc8/XAC8LOsoCTElMCMGCSqGSIb3DQEJFTEWBBTy9hZS8+T6hX2PTR+PDabjR15nVTCBjTB9MEkGCSqGSIb3DQEFDjA8MCwGCSqG\
            SIb3DQEFDDAfBAidllYlLuEAGAICB9ACATAwDAYIKoZIhvcNAgsFADAMBggqhkiG9w0CCgUABDAFa3UwabiDaOtCaGo3REmW3MP0\
            sOgQJW4JUVunVvoMri08Bai2XnPJ4q+4S7DlqKAECJ2WViUu4QAYAgIH0A==""");

    private static KeyStoreContents read(byte[] file, String passphrase) {
        return Pkcs12.read(file, "a.p12", PassphraseSource.of(passphrase.toCharArray()));
    }

    @Test
    void a_file_of_openssl_is_read_under_its_passphrase_in_utf_8() {
        KeyStoreContents contents = read(FILE, "sécret");

        assertThat(contents.keys())
                .singleElement()
                .satisfies(entry -> assertThat(entry.chain())
                        .singleElement()
                        .satisfies(certificate ->
                                assertThat(certificate.subject().toString()).isEqualTo("CN=p")));
    }

    @Test
    void another_passphrase_is_told_to_be_wrong() {
        assertThatThrownBy(() -> read(FILE, "secret"))
                .isInstanceOf(SignetException.class)
                .hasMessageContaining("passphrase");
    }

    @Test
    void a_changed_file_is_refused() {
        byte[] changed = FILE.clone();
        int name = new String(FILE, StandardCharsets.ISO_8859_1).indexOf("\u0001p");
        changed[name + 1] = 'q';

        assertThatThrownBy(() -> read(changed, "sécret")).isInstanceOf(SignetException.class);
    }

    @Test
    void parameters_come_back() {
        Pbmac1 mac = new Pbmac1(
                new KeyDerivation.Pbkdf2(HashAlgorithm.SHA1, 3), new byte[] {1, 2, 3}, 20, HashAlgorithm.SHA512);
        Pbmac1 read = Pbmac1.parse(DerNode.parse(mac.identifier()).children().get(1));

        assertThat(read.derivation()).isEqualTo(mac.derivation());
        assertThat(read.salt()).isEqualTo(mac.salt());
        assertThat(read.keyLength()).isEqualTo(20);
        assertThat(read.hash()).isEqualTo(HashAlgorithm.SHA512);
    }

    @Test
    void a_key_whose_length_is_open_or_out_of_bounds_is_refused() {
        // SEQUENCE { { PBKDF2 { salt 01, 1 round, no length, hmacWithSHA256 } }, { hmacWithSHA256 } }
        byte[] open = HexFormat.of()
                .parseHex(
                        "3031302106092a864886f70d01050c3014040101020101300c06082a864886f70d02090500300c06082a864886f70d02090500");

        assertThatThrownBy(() -> Pbmac1.parse(DerNode.parse(open)))
                .isInstanceOf(CipherException.class)
                .hasMessageContaining("how long");
        assertThatThrownBy(() -> new Pbmac1(
                        new KeyDerivation.Pbkdf2(HashAlgorithm.SHA256, 1), new byte[1], 65, HashAlgorithm.SHA256))
                .isInstanceOf(CipherException.class);
    }
}
