package dev.signet.core.profile;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.Oid;
import dev.signet.core.csr.CertificateRequest;
import dev.signet.core.extension.Extension;
import dev.signet.core.extension.Extensions;
import dev.signet.core.extension.SubjectAlternativeName;
import dev.signet.core.key.PublicKeyInfo;
import dev.signet.core.name.DistinguishedName;
import dev.signet.core.name.GeneralName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Builds certification requests; their signature is a placeholder, as the policy does not look at it. */
final class TestRequest {
    private static final Oid EXTENSION_REQUEST = Oid.of("1.2.840.113549.1.9.14");
    private static final byte[] ALGORITHM = Der.sequence(Der.oid(Oid.of("1.2.840.10045.4.3.2")));

    private final PublicKeyInfo key;
    private DistinguishedName subject = DistinguishedName.of(List.of());
    private final List<Extension> extensions = new ArrayList<>();

    private TestRequest(PublicKeyInfo key) {
        this.key = key;
    }

    static TestRequest of(PublicKeyInfo key) {
        return new TestRequest(key);
    }

    TestRequest subject(String name) {
        subject = DistinguishedName.parse(name);
        return this;
    }

    TestRequest subject(DistinguishedName name) {
        subject = name;
        return this;
    }

    TestRequest names(String... names) {
        return names(Stream.of(names).map(GeneralName::parse).toArray(GeneralName[]::new));
    }

    TestRequest names(GeneralName... names) {
        return with(SubjectAlternativeName.extension(List.of(names), false));
    }

    TestRequest with(Extension extension) {
        extensions.add(extension);
        return this;
    }

    CertificateRequest build() {
        byte[] wanted = new Extensions(extensions).encoded();
        byte[] attribute = Der.sequence(Der.oid(EXTENSION_REQUEST), Der.setOf(List.of(wanted)));
        byte[] attributes = Der.element(0xa0, extensions.isEmpty() ? new byte[0] : attribute);
        byte[] info = Der.sequence(Der.integer(0), subject.encoded(), key.encoded(), attributes);
        return CertificateRequest.parse(Der.sequence(info, ALGORITHM, Der.bitString(new byte[8])));
    }

    IssuanceWish wish() {
        return IssuanceWish.forRequest(build());
    }
}
