package dev.signet.core.extension;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The policies under which a certificate was issued (RFC 5280 section 4.2.1.4). */
public final class CertificatePolicies {
    /** The policy that stands for every other one. */
    public static final Oid ANY_POLICY = Oid.of("2.5.29.32.0");

    private static final int MAX_POLICIES = 10_000;

    /**
     * Reads the value of the extension; qualifiers are read over.
     *
     * @return the policies in order, at least one
     * @throws DerException if it is malformed or names a policy twice
     */
    public static Set<Oid> parse(DerNode node) {
        Set<Oid> policies = new LinkedHashSet<>();
        for (DerReader reader = node.reader(Tag.SEQUENCE, "certificatePolicies"); reader.hasNext(); ) {
            DerReader information =
                    reader.next(Tag.SEQUENCE, "PolicyInformation").reader();
            Oid policy =
                    information.next(Tag.OBJECT_IDENTIFIER, "policyIdentifier").oid();
            readQualifiers(information);
            if (!policies.add(policy)) {
                throw new DerException(node.offset(), "the policy " + policy + " stands there twice");
            }
            if (policies.size() > MAX_POLICIES) {
                throw new DerException(node.offset(), "more than " + MAX_POLICIES + " policies");
            }
        }
        if (policies.isEmpty()) {
            throw new DerException(node.offset(), "certificate policies without a policy");
        }
        return Collections.unmodifiableSet(policies);
    }

    private static void readQualifiers(DerReader information) {
        if (information.hasNext()) {
            DerReader qualifiers =
                    information.next(Tag.SEQUENCE, "policyQualifiers").reader();
            while (qualifiers.hasNext()) {
                DerNode qualifier = qualifiers.next(Tag.SEQUENCE, "PolicyQualifierInfo");
                if (!qualifier.reader().nextIs(Tag.OBJECT_IDENTIFIER)) {
                    throw new DerException(qualifier.offset(), "a policy qualifier without an identifier");
                }
            }
        }
        information.end();
    }

    /** Returns the extension for policies without qualifiers, not critical. */
    public static Extension extension(Collection<Oid> policies) {
        List<byte[]> information = new ArrayList<>();
        for (Oid policy : policies) {
            information.add(Der.sequence(Der.oid(policy)));
        }
        return new Extension(ExtensionOids.CERTIFICATE_POLICIES, false, Der.sequence(information));
    }

    private CertificatePolicies() {}
}
