package dev.signet.core.keystore;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.key.KeyAlgorithm;
import dev.signet.core.key.NamedCurve;
import dev.signet.core.key.PassphraseSource;
import dev.signet.core.key.PrivateKeyFile;
import dev.signet.core.key.PrivateKeyFormat;
import dev.signet.core.key.PrivateKeyInfo;
import dev.signet.core.peer.Peer;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Key stores go between Signet and OpenSSL, Java, NSS, GnuTLS and Python. */
final class KeyStorePeersIT {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final char[] PASSPHRASE = "changeit".toCharArray();
    private static final List<PrivateKeyInfo> KEYS = Stream.of(
                    KeyAlgorithm.rsa(2048),
                    KeyAlgorithm.ec(NamedCurve.P_256),
                    KeyAlgorithm.ec(NamedCurve.P_384),
                    KeyAlgorithm.ec(NamedCurve.P_521),
                    KeyAlgorithm.Edwards.ED25519,
                    KeyAlgorithm.Edwards.ED448)
            .map(algorithm -> algorithm.generate(RANDOM))
            .toList();

    @TempDir
    Path directory;

    static Stream<Arguments> keysAndProtections() {
        return KEYS.stream()
                .flatMap(key -> Stream.of(Pkcs12Protection.values()).map(protection -> Arguments.of(key, protection)));
    }

    @ParameterizedTest
    @MethodSource("keysAndProtections")
    void openssl_finds_key_and_chain_in_a_pkcs12_file(PrivateKeyInfo key, Pkcs12Protection protection)
            throws Exception {
        List<Certificate> chain = write(key, protection);

        String listing = openssl("pkcs12", "-in", "a.p12", "-passin", "pass:changeit", "-nodes");
        PrivateKeyInfo read =
                PrivateKeyFile.read(listing.getBytes(StandardCharsets.UTF_8), "openssl", PassphraseSource.none());
        assertThat(read.encoded()).isEqualTo(key.encoded());
        assertThat(listing).contains("friendlyName: my key");
        for (Certificate certificate : chain) {
            assertThat(listing).contains(certificate.pem());
        }
        assertThat(Peer.run(directory, "openssl", "pkcs12", "-in", "a.p12", "-passin", "pass:wrong", "-noout")
                        .exitCode())
                .isNotZero();
    }

    @ParameterizedTest
    @MethodSource("keysAndProtections")
    void java_finds_key_and_chain_in_a_pkcs12_file(PrivateKeyInfo key, Pkcs12Protection protection) throws Exception {
        List<Certificate> chain = write(key, protection);

        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(Files.readAllBytes(directory.resolve("a.p12"))), PASSPHRASE);
        assertJavaFinds(store, chain);
        assertThat(keytool("a.p12")).contains("my key", "Certificate chain length: 3");
    }

    @ParameterizedTest
    @MethodSource("keys")
    void java_finds_key_and_chain_in_a_jks_file(PrivateKeyInfo key) throws Exception {
        List<Certificate> chain = TestChain.withLeaf(key);
        KeyEntry entry = new KeyEntry("my key", key, chain);
        byte[] file = JavaKeyStore.write(
                new KeyStoreContents(List.of(entry), List.of(new CertificateEntry("root", TestChain.ROOT))),
                PASSPHRASE);
        Files.write(directory.resolve("a.jks"), file);

        KeyStore store = KeyStore.getInstance("JKS");
        store.load(new ByteArrayInputStream(file), PASSPHRASE);
        assertJavaFinds(store, chain);
        assertThat(keytool("a.jks")).contains("my key", "Certificate chain length: 3", "trustedCertEntry");
    }

    static List<PrivateKeyInfo> keys() {
        return KEYS;
    }

    private static void assertJavaFinds(KeyStore store, List<Certificate> chain) throws Exception {
        assertThat(store.getKey("my key", PASSPHRASE)).isNotNull();
        assertThat(store.getCertificateChain("my key"))
                .extracting(java.security.cert.Certificate::getEncoded)
                .containsExactlyElementsOf(
                        chain.stream().map(Certificate::encoded).toList());
    }

    @Test
    void java_trusts_the_certificates_of_a_file_without_keys() throws Exception {
        byte[] file = Pkcs12.write(
                new KeyStoreContents(List.of(), List.of(new CertificateEntry("our root", TestChain.ROOT))),
                PASSPHRASE,
                Pkcs12Protection.MODERN,
                RANDOM);
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(new ByteArrayInputStream(file), PASSPHRASE);
        assertThat(store.isCertificateEntry("our root")).isTrue();
    }

    @ParameterizedTest
    @MethodSource("keysAndProtections")
    void gnutls_opens_a_pkcs12_file(PrivateKeyInfo key, Pkcs12Protection protection) throws Exception {
        Peer.assumeInstalled("certtool");
        write(key, protection);
        Peer.mustRun(directory, "certtool", "--p12-info", "--inder", "--password", "changeit", "--infile", "a.p12");
    }

    @ParameterizedTest
    @MethodSource("keysAndProtections")
    void nss_imports_a_pkcs12_file(PrivateKeyInfo key, Pkcs12Protection protection) throws Exception {
        Peer.assumeInstalled("pk12util");
        boolean known = key.algorithm() instanceof KeyAlgorithm.Rsa || key.algorithm() instanceof KeyAlgorithm.Ec;
        org.junit.jupiter.api.Assumptions.assumeTrue(known, "NSS before 3.101 knows no " + key.algorithm());
        write(key, protection);
        Files.createDirectory(directory.resolve("nss"));
        Peer.mustRun(directory, "certutil", "-N", "-d", "sql:nss", "--empty-password");
        Peer.mustRun(directory, "pk12util", "-i", "a.p12", "-d", "sql:nss", "-W", "changeit");

        String keys = new String(Peer.mustRun(directory, "certutil", "-K", "-d", "sql:nss"), StandardCharsets.UTF_8);
        assertThat(keys).contains("my key");

        Peer.mustRun(directory, "pk12util", "-o", "nss.p12", "-n", "my key", "-d", "sql:nss", "-W", "changeit");
        assertReads("nss.p12", key);
    }

    @ParameterizedTest
    @MethodSource("keysAndProtections")
    void python_opens_a_pkcs12_file(PrivateKeyInfo key, Pkcs12Protection protection) throws Exception {
        Peer.assumeInstalled("python3");
        org.junit.jupiter.api.Assumptions.assumeTrue(
                Peer.run(directory, "python3", "-c", "import cryptography").exitCode() == 0,
                "Python's cryptography is not installed");
        write(key, protection);
        String script = """
                from cryptography.hazmat.primitives.serialization import pkcs12
                p = pkcs12.load_pkcs12(open('a.p12', 'rb').read(), b'changeit')
                assert p.key is not None and len(p.additional_certs) == 2
                print(p.cert.friendly_name.decode())
                """;
        assertThat(new String(Peer.mustRun(directory, "python3", "-c", script), StandardCharsets.UTF_8))
                .isEqualTo("my key\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-legacy",
                "-keypbe AES-128-CBC -certpbe AES-256-CBC -macalg sha512",
                "-keypbe PBE-SHA1-3DES -certpbe PBE-SHA1-3DES -macalg sha1",
                "-provider legacy -provider default -keypbe PBE-SHA1-RC2-128 -certpbe PBE-SHA1-RC2-40",
                "-keypbe NONE -certpbe NONE",
                "-nomac"
            })
    void what_openssl_exports_is_read(String options) throws Exception {
        PrivateKeyInfo key = KEYS.get(1);
        writePem(key);
        openssl(("pkcs12 -export -inkey key.pem -in chain.pem -out openssl.p12 -passout pass:changeit -name exported "
                        + options)
                .strip()
                .split(" "));
        assertReads("openssl.p12", key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PKCS12", "JKS"})
    void what_keytool_writes_is_read(String type) throws Exception {
        Peer.mustRun(
                directory,
                "keytool",
                "-genkeypair",
                "-alias",
                "one",
                "-keyalg",
                "RSA",
                "-dname",
                "CN=one",
                "-storetype",
                type,
                "-keystore",
                "made",
                "-storepass",
                "changeit");
        Peer.mustRun(
                directory,
                "keytool",
                "-importkeystore",
                "-srckeystore",
                "made",
                "-destkeystore",
                "made.p12",
                "-deststoretype",
                "PKCS12",
                "-srcstorepass",
                "changeit",
                "-deststorepass",
                "changeit");
        KeyStoreContents read = Pkcs12.read(
                Files.readAllBytes(directory.resolve("made.p12")), "made.p12", PassphraseSource.of(PASSPHRASE));
        assertThat(read.keys()).singleElement().satisfies(entry -> {
            assertThat(entry.name()).isEqualTo("one");
            assertThat(entry.chain()).hasSize(1);
        });
    }

    @Test
    void what_gnutls_exports_is_read() throws Exception {
        Peer.assumeInstalled("certtool");
        PrivateKeyInfo key = KEYS.get(0);
        writePem(key);
        Peer.mustRun(
                directory,
                "certtool",
                "--to-p12",
                "--load-privkey",
                "key.pem",
                "--load-certificate",
                "chain.pem",
                "--p12-name",
                "exported",
                "--password",
                "changeit",
                "--outder",
                "--outfile",
                "gnutls.p12");
        assertReads("gnutls.p12", key);
    }

    private void assertReads(String name, PrivateKeyInfo key) throws Exception {
        KeyStoreContents read =
                Pkcs12.read(Files.readAllBytes(directory.resolve(name)), name, PassphraseSource.of(PASSPHRASE));
        assertThat(read.keys()).singleElement().satisfies(entry -> {
            assertThat(entry.key().encoded()).isEqualTo(key.encoded());
            assertThat(entry.chain()).hasSize(3).contains(TestChain.INTERMEDIATE, TestChain.ROOT);
        });
    }

    @CanIgnoreReturnValue
    private List<Certificate> write(PrivateKeyInfo key, Pkcs12Protection protection) throws Exception {
        List<Certificate> chain = TestChain.withLeaf(key);
        KeyEntry entry = new KeyEntry("my key", key, chain);
        Files.write(
                directory.resolve("a.p12"), Pkcs12.write(KeyStoreContents.of(entry), PASSPHRASE, protection, RANDOM));
        return chain;
    }

    private void writePem(PrivateKeyInfo key) throws Exception {
        Files.write(directory.resolve("key.pem"), PrivateKeyFormat.PKCS8.pem(key));
        StringBuilder chain = new StringBuilder();
        TestChain.withLeaf(key).forEach(certificate -> chain.append(certificate.pem()));
        Files.writeString(directory.resolve("chain.pem"), chain);
    }

    @CanIgnoreReturnValue
    private String openssl(String... arguments) throws Exception {
        String[] command =
                Stream.concat(Stream.of("openssl"), Stream.of(arguments)).toArray(String[]::new);
        return new String(Peer.mustRun(directory, command), StandardCharsets.UTF_8);
    }

    private String keytool(String file) throws Exception {
        byte[] listing = Peer.mustRun(
                directory,
                "keytool",
                "-J-Duser.language=en",
                "-list",
                "-v",
                "-keystore",
                file,
                "-storepass",
                "changeit");
        return new String(listing, StandardCharsets.UTF_8);
    }
}
