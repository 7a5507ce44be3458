package dev.signet.core.extension;

import dev.signet.core.asn1.Der;
import dev.signet.core.asn1.DerException;
import dev.signet.core.asn1.DerNode;
import dev.signet.core.asn1.DerReader;
import dev.signet.core.asn1.Oid;
import dev.signet.core.asn1.Tag;
import dev.signet.core.name.GeneralName;
import java.util.ArrayList;
import java.util.List;

/** Where to find CRLs, OCSP and the issuer's certificate (RFC 5280 sections 4.2.1.13 and 4.2.2.1). */
public final class DistributionPoints {
    private static final Oid OCSP = Oid.of("1.3.6.1.5.5.7.48.1");
    private static final Oid CA_ISSUERS = Oid.of("1.3.6.1.5.5.7.48.2");

    /** Returns the extension that names the URLs at which the same CRL can be fetched. */
    public static Extension crl(List<String> urls) {
        byte[] fullName = Der.element(0xa0, names(urls));
        return new Extension(
                ExtensionOids.CRL_DISTRIBUTION_POINTS, false, Der.sequence(Der.sequence(Der.element(0xa0, fullName))));
    }

    private static byte[][] names(List<String> urls) {
        return urls.stream().map(url -> new GeneralName.Uri(url).encoded()).toArray(byte[][]::new);
    }

    /** Returns the extension that names OCSP responders and the places of the issuer's certificate. */
    public static Extension authorityInformationAccess(List<String> ocspUrls, List<String> issuerUrls) {
        List<byte[]> descriptions = new ArrayList<>();
        for (String url : ocspUrls) {
            descriptions.add(Der.sequence(Der.oid(OCSP), new GeneralName.Uri(url).encoded()));
        }
        for (String url : issuerUrls) {
            descriptions.add(Der.sequence(Der.oid(CA_ISSUERS), new GeneralName.Uri(url).encoded()));
        }
        return new Extension(ExtensionOids.AUTHORITY_INFORMATION_ACCESS, false, Der.sequence(descriptions));
    }

    /** Returns the URLs in a CRL distribution points extension. */
    public static List<String> parseCrl(DerNode node) {
        List<String> urls = new ArrayList<>();
        for (DerReader points = node.reader(Tag.SEQUENCE, "CRLDistributionPoints"); points.hasNext(); ) {
            DerReader point = points.next(Tag.SEQUENCE, "DistributionPoint").reader();
            point.nextIf(0xa0)
                    .map(DerNode::only)
                    .filter(name -> name.is(0xa0))
                    .ifPresent(fullName -> fullName.children().forEach(name -> addUrl(name, urls)));
        }
        return List.copyOf(urls);
    }

    /** Returns the OCSP responders in an authority information access extension. */
    public static List<String> parseOcsp(DerNode node) {
        return parseAccess(node, OCSP);
    }

    /** Returns the places of the issuer's certificate in an authority information access extension. */
    public static List<String> parseIssuers(DerNode node) {
        return parseAccess(node, CA_ISSUERS);
    }

    private static List<String> parseAccess(DerNode node, Oid method) {
        List<String> urls = new ArrayList<>();
        boolean empty = true;
        for (DerReader reader = node.reader(Tag.SEQUENCE, "AuthorityInfoAccessSyntax"); reader.hasNext(); ) {
            DerReader description =
                    reader.next(Tag.SEQUENCE, "AccessDescription").reader();
            Oid found = description.next(Tag.OBJECT_IDENTIFIER, "accessMethod").oid();
            GeneralName location = GeneralName.parse(description.next());
            description.end();
            empty = false;
            if (found.equals(method) && location instanceof GeneralName.Uri uri) {
                urls.add(uri.value());
            }
        }
        if (empty) {
            throw new DerException(node.offset(), "access information without any");
        }
        return List.copyOf(urls);
    }

    private static void addUrl(DerNode name, List<String> urls) {
        if (GeneralName.parse(name) instanceof GeneralName.Uri uri) {
            urls.add(uri.value());
        }
    }

    private DistributionPoints() {}
}
