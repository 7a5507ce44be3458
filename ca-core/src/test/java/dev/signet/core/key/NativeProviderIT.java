package dev.signet.core.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.signet.core.peer.Peer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The optional native provider, where there is a library for the machine. */
final class NativeProviderIT {
    private static final byte[] DATA = "to be signed".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path directory;

    @Test
    void native_and_java_signatures_verify_each_other() {
        SigningProviders preferred = SigningProviders.preferNative();
        assumeTrue(
                preferred.nativeRefusal().isEmpty(), preferred.nativeRefusal().orElse(""));
        for (PrivateKeyInfo key : TestKeys.all()) {
            for (SignatureAlgorithm algorithm : new SignatureAlgorithm[] {
                SignatureAlgorithm.RSA_SHA256,
                SignatureAlgorithm.RSA_PSS_SHA384,
                SignatureAlgorithm.ECDSA_SHA256,
                SignatureAlgorithm.ECDSA_SHA512,
                SignatureAlgorithm.ED25519,
                SignatureAlgorithm.ED448
            }) {
                if (algorithm.fits(key.publicKey())) {
                    byte[] theirs = preferred.signer(key, algorithm).sign(DATA);
                    byte[] ours = KeySigner.of(key, algorithm).sign(DATA);
                    SignatureVerifier verifier = preferred.verifier(key.publicKey(), algorithm);
                    assertThat(Signatures.verify(key.publicKey(), algorithm, DATA, theirs))
                            .as("%s by the native provider", algorithm)
                            .isTrue();
                    assertThat(verifier.verify(DATA, ours))
                            .as("%s by Java", algorithm)
                            .isTrue();
                    assertThat(verifier.verify(new byte[1], ours)).isFalse();
                    assertThat(verifier.verify(DATA, new byte[0])).isFalse();
                    assertThat(verifier.verify(DATA, new byte[64])).isFalse();
                    assertThat(verifier.verify(DATA, new byte[5000])).isFalse();
                }
            }
        }
    }

    @Test
    void without_the_provider_signing_goes_on_in_java_and_the_reason_is_known() throws Exception {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(":"))
                .filter(entry -> !entry.contains("AmazonCorretto"))
                .collect(Collectors.joining(":"));
        assertThat(probe(classPath)).contains("it is not on the class path").endsWith("signed and verified\n");
    }

    @Test
    void where_the_library_cannot_be_unpacked_signing_goes_on_in_java() throws Exception {
        assumeTrue(
                System.getProperty("java.class.path").contains("AmazonCorretto"),
                "there is no library for this machine");
        Path noDirectory = Files.createFile(directory.resolve("file"));
        assertThat(probe(
                        System.getProperty("java.class.path"),
                        "-Dcom.amazon.corretto.crypto.provider.tmpdir=" + noDirectory))
                .contains("does not load here")
                .endsWith("signed and verified\n");
    }

    private String probe(String classPath, String... options) throws Exception {
        String[] command = new String[options.length + 4];
        command[0] = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        System.arraycopy(options, 0, command, 1, options.length);
        command[options.length + 1] = "-cp";
        command[options.length + 2] = classPath;
        command[options.length + 3] = NativeProviderProbe.class.getName();
        return new String(Peer.mustRun(directory, command), StandardCharsets.UTF_8);
    }
}
