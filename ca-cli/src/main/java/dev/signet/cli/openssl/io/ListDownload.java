package dev.signet.cli.openssl.io;

import dev.signet.cli.Session;
import dev.signet.cli.openssl.http.HttpAddress;
import dev.signet.cli.openssl.http.HttpExchange;
import dev.signet.cli.openssl.http.HttpProxy;
import dev.signet.core.asn1.DerException;
import dev.signet.core.text.CertificateListDocument;
import dev.signet.core.verify.openssl.CertificateStore;
import dev.signet.core.verify.openssl.ExaminedCertificate;
import dev.signet.core.verify.openssl.ExaminedList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code -crl_download}: fetches the CRL, and the delta CRL, that a certificate says where to get, as OpenSSL's commands do, over
 * HTTP alone; each address once, of limited size and within limited time.
 */
public final class ListDownload implements CertificateStore.ListFinder {
    private static final int TIMEOUT_SECONDS = 20;
    private static final int MOST_OCTETS = 16 << 20;
    private static final int MOST_ADDRESSES = 20;

    private final Session session;
    private final Map<String, List<ExaminedList>> fetched = new HashMap<>();

    /** Prepares to fetch, for the certificates of one command. */
    public ListDownload(Session session) {
        this.session = session;
    }

    @Override
    public List<ExaminedList> listsFor(ExaminedCertificate certificate) {
        List<ExaminedList> found = new ArrayList<>(fetch(certificate.listAddress()));
        if (!found.isEmpty()) {
            found.addAll(fetch(certificate.deltaListAddress()));
        }
        return found;
    }

    private List<ExaminedList> fetch(@Nullable String url) {
        if (url == null) {
            return List.of();
        }
        List<ExaminedList> known = fetched.get(url);
        if (known == null) {
            known = fetched.size() < MOST_ADDRESSES ? read(url) : List.of();
            fetched.put(url, known);
        }
        return known;
    }

    private List<ExaminedList> read(String url) {
        try {
            HttpAddress address = HttpAddress.parse(url);
            if (address == null) {
                throw new IOException("the address is malformed");
            }
            HttpAddress proxy = HttpProxy.of(address, null, null, session);
            byte[] octets = new HttpExchange(address, proxy, List.of(), TIMEOUT_SECONDS, MOST_OCTETS).get();
            return ExaminedList.all(List.of(CertificateListDocument.parse(octets)));
        } catch (IOException | DerException failure) {
            session.err().println("Unable to load CRL via CDP");
            Explanation.of(session, url + ": " + failure.getMessage());
            return List.of();
        }
    }
}
