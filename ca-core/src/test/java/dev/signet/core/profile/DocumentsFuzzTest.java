package dev.signet.core.profile;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Any octets at all, read as one of the documents that come from elsewhere. A build runs the seeds; one of these, for as long as
 * its limit says, is run by {@code JAZZER_FUZZ=1 mvn -pl ca-core -am verify -Dit.test='DocumentsFuzzTest#a_request*'}.
 */
final class DocumentsFuzzTest {
    static Stream<byte[]> certificates() {
        return ForeignDocuments.certificates().stream();
    }

    static Stream<byte[]> requests() {
        return ForeignDocuments.requests().stream();
    }

    static Stream<byte[]> revocationLists() {
        return ForeignDocuments.revocationLists().stream();
    }

    static Stream<byte[]> pems() {
        return ForeignDocuments.pems().stream();
    }

    static Stream<byte[]> profiles() {
        return ForeignDocuments.profiles().stream();
    }

    @MethodSource("certificates")
    @FuzzTest(maxDuration = "10m")
    void a_certificate_is_read_or_refused(byte[] file) {
        ForeignDocuments.certificate(file);
    }

    @MethodSource("requests")
    @FuzzTest(maxDuration = "10m")
    void a_request_is_granted_or_refused(byte[] file) {
        ForeignDocuments.request(file);
    }

    @MethodSource("revocationLists")
    @FuzzTest(maxDuration = "10m")
    void a_crl_is_read_or_refused(byte[] file) {
        ForeignDocuments.revocationList(file);
    }

    @MethodSource("pems")
    @FuzzTest(maxDuration = "10m")
    void pem_is_read_or_refused(byte[] file) {
        ForeignDocuments.pem(file);
    }

    @MethodSource("profiles")
    @FuzzTest(maxDuration = "10m")
    void a_profile_is_accepted_or_refused(byte[] file) {
        ForeignDocuments.profile(file);
    }
}
