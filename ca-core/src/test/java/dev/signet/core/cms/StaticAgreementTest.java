package dev.signet.core.cms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.signet.core.asn1.DerNode;
import dev.signet.core.certificate.Certificate;
import dev.signet.core.peer.Peer;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.util.PrivateKeyFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Messages whose originator has a key that lasts, and is named by a certificate (RFC 5652 section 6.2.2). */
class StaticAgreementTest {
    private static final byte[] CONTENT = "hello\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final SecureRandom RANDOM = new SecureRandom();

    @TempDir
    private static Path directory;

    private static byte[] message;

    @BeforeAll
    static void makeMessage() throws IOException, InterruptedException {
        Peer.assumeInstalled("openssl");
        for (String name : new String[] {"sender", "receiver"}) {
            byte[] unused = openssl("ecparam -name prime256v1 -genkey -noout -out " + name + ".sec1");
            unused = openssl("pkcs8 -topk8 -nocrypt -in " + name + ".sec1 -out " + name + ".key");
            Files.writeString(directory.resolve("empty.cnf"), "[req]\ndistinguished_name=dn\n[dn]\n");
            unused = openssl("req -config empty.cnf -x509 -new -key " + name + ".key -subj /CN=" + name + " -out "
                    + name + ".pem");
        }
        message = message();
    }

    private static byte[] openssl(String line) throws IOException, InterruptedException {
        return Peer.mustRun(directory, ("openssl " + line).split(" "));
    }

    private static byte[] message() throws IOException {
        ContentCipher cipher = Objects.requireNonNull(ContentCipher.named("AES-128-CBC"));
        byte[] key = new byte[cipher.keyLength()];
        RANDOM.nextBytes(key);
        AsymmetricKeyParameter ours = PrivateKeyFactory.createKey(der("sender.key"));
        byte[] wrapping = KeyAgreement.DEFAULT.derive(
                ours, Envelope.publicKey(certificate("receiver")), KeyWrap.AES_128.algorithm(), 16, null);
        RecipientInfo recipient = RecipientInfo.Agreed.of(
                PartyIdentifier.of(certificate("sender")).encoded(),
                KeyAgreement.DEFAULT.algorithm(KeyWrap.AES_128),
                new RecipientInfo.AgreedKey(
                        PartyIdentifier.of(certificate("receiver")), KeyWrap.AES_128.wrap(wrapping, key, RANDOM)));
        ContentCipher.Encrypted encrypted = cipher.encrypt(key, CONTENT, new byte[0], RANDOM);
        EncryptedContent sealed = new EncryptedContent(CmsOids.DATA, encrypted.algorithm(), encrypted.octets());
        return EnvelopedData.of(List.of(recipient), sealed).message(false);
    }

    private static byte[] der(String file) throws IOException {
        PemBlock block = new PemScanner(Files.readAllBytes(directory.resolve(file))).next();
        return Objects.requireNonNull(block).bytes();
    }

    private static Certificate certificate(String name) throws IOException {
        return Certificate.parse(der(name + ".pem"));
    }

    private static EnvelopeOpener opener() {
        return new EnvelopeOpener(
                EnvelopedData.parse(ContentInfo.parse(DerNode.parse(message).encoded())), RANDOM, false);
    }

    @Test
    void is_opened_with_the_certificate_of_the_originator() throws IOException {
        EnvelopeOpener opener = opener();

        assertThat(opener.unlock(der("receiver.key"), certificate("receiver"), certificate("sender")))
                .isTrue();
        assertThat(opener.open(null)).isEqualTo(CONTENT);
    }

    @Test
    void is_not_opened_with_that_of_another() throws IOException {
        assertThat(opener().unlock(der("receiver.key"), certificate("receiver"), certificate("receiver")))
                .isFalse();
    }

    @Test
    void says_that_the_certificate_is_missing() {
        assertThatThrownBy(() -> opener().unlock(der("receiver.key"), certificate("receiver"), null))
                .isInstanceOf(CmsException.class);
    }

    @Test
    void is_opened_by_openssl_too() throws IOException, InterruptedException {
        Files.write(directory.resolve("message"), message);

        assertThat(openssl("cms -decrypt -inform DER -in message -binary -inkey receiver.key -recip receiver.pem"
                        + " -originator sender.pem"))
                .isEqualTo(CONTENT);
    }
}
