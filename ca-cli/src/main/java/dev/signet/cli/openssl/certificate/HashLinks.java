package dev.signet.cli.openssl.certificate;

import dev.signet.cli.Session;
import dev.signet.core.asn1.DerException;
import dev.signet.core.cipher.HashAlgorithm;
import dev.signet.core.pem.PemBlock;
import dev.signet.core.pem.PemScanner;
import dev.signet.core.text.CertificateDocument;
import dev.signet.core.text.CertificateListDocument;
import dev.signet.core.text.Decoded;
import dev.signet.core.text.NameHash;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The links of one directory: those that are there, those that are needed, and the way from the former to the latter. */
final class HashLinks {
    private static final int MAX_COLLISIONS = 256;
    private static final int NO_LINK = 0xffff;
    private static final long MAX_OCTETS = 64L << 20;

    /** Links are made in the order of openssl's table of so many buckets. */
    private static final int BUCKETS = 257;

    /** Which hashes of a name links are made for. */
    enum Style {
        CURRENT,
        OLD,
        BOTH
    }

    /** A file that has a link, or needs one. */
    private static final class Entry {
        final String file;
        int oldNumber = NO_LINK;
        boolean needed;
        byte[] digest = {};

        Entry(String file) {
            this.file = file;
        }
    }

    /** All files of one hash. */
    private static final class Bucket {
        final int hash;
        final boolean lists;
        final List<Entry> entries = new ArrayList<>();
        int needed;

        Bucket(int hash, boolean lists) {
            this.hash = hash;
            this.lists = lists;
        }

        String link(int number) {
            return NameHash.text(hash) + (lists ? ".r" : ".") + number;
        }
    }

    private final Session session;
    private final String name;
    private final Path directory;
    private final Style style;
    private final boolean removing;
    private final boolean verbose;
    private final List<List<Bucket>> table = new ArrayList<>();

    HashLinks(Session session, String name, Style style, boolean removing, boolean verbose) {
        this.session = session;
        this.name = name;
        this.directory = session.file(name);
        this.style = style;
        this.removing = removing;
        this.verbose = verbose;
        for (int i = 0; i < BUCKETS; i++) {
            table.add(new ArrayList<>());
        }
    }

    /** Makes and removes links; returns the number of errors, each of which has been told. */
    int make() {
        if (!Files.isWritable(directory)) {
            session.err().println("Skipping " + name + ", can't write");
            return 1;
        }
        if (verbose) {
            session.out().println("Doing " + name);
        }
        int errors = 0;
        for (String file : files()) {
            boolean link = Files.isSymbolicLink(directory.resolve(file)) && takeLink(file);
            if (!link) {
                errors += takeFile(file);
            }
        }
        for (List<Bucket> buckets : table) {
            for (Bucket bucket : buckets) {
                errors += update(bucket);
            }
        }
        return errors;
    }

    private List<String> files() {
        List<String> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path file : stream) {
                Path last = file.getFileName();
                if (last != null) {
                    files.add(last.toString());
                }
            }
        } catch (IOException unreadable) {
            return List.of();
        }
        Collections.sort(files);
        return files;
    }

    /** Notes a link whose name is a hash; returns whether it is such a link. */
    private boolean takeLink(String file) {
        if (file.length() < 10 || file.charAt(8) != '.') {
            return false;
        }
        boolean lists = file.charAt(9) == 'r' || file.charAt(9) == 'R';
        String digits = file.substring(lists ? 10 : 9);
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        try {
            int hash = Integer.parseUnsignedInt(file.substring(0, 8), 16);
            int number = digits.isEmpty() ? 0 : (int) (Long.parseLong(digits) & NO_LINK);
            String target = Files.readSymbolicLink(directory.resolve(file)).toString();
            return add(lists, hash, target, null, number) == 0;
        } catch (NumberFormatException | IOException other) {
            return false;
        }
    }

    private int takeFile(String file) {
        int dot = file.lastIndexOf('.');
        String extension = dot < 0 ? "" : file.substring(dot + 1).toLowerCase(Locale.ROOT);
        if (!List.of("pem", "crt", "cer", "crl").contains(extension)) {
            return 0;
        }
        Path path = directory.resolve(file);
        byte[] bytes;
        try {
            bytes = Files.isDirectory(path) || Files.size(path) > MAX_OCTETS ? new byte[0] : Files.readAllBytes(path);
        } catch (IOException unreadable) {
            session.err().println("rehash: error: skipping " + file + ", cannot open file");
            return 1;
        }
        Contents contents = Contents.read(bytes);
        if (contents == null) {
            return 0;
        }
        if (contents.count != 1) {
            session.err()
                    .println("rehash: warning: skipping " + file
                            + ",it does not contain exactly one certificate or CRL");
            return 0;
        }
        Decoded subject = contents.name;
        return subject == null ? 1 : addNeeded(file, subject, contents);
    }

    private int addNeeded(String file, Decoded subject, Contents contents) {
        byte[] digest = HashAlgorithm.SHA1.digest(contents.encoded);
        int errors = 0;
        if (style != Style.OLD) {
            errors += add(contents.list, NameHash.of(subject), file, digest, NO_LINK);
        }
        if (style != Style.CURRENT) {
            errors += add(contents.list, NameHash.oldStyle(subject), file, digest, NO_LINK);
        }
        return errors;
    }

    private int add(boolean lists, int hash, String file, byte @Nullable [] digest, int oldNumber) {
        Bucket bucket = bucket(lists, hash);
        Entry found = null;
        for (Entry entry : bucket.entries) {
            if (digest != null && Arrays.equals(digest, entry.digest)) {
                session.err()
                        .println("rehash: warning: skipping duplicate " + (lists ? "CRL" : "certificate") + " in "
                                + file);
                return 0;
            }
            if (entry.file.equals(file) && (found == null || digest != null)) {
                found = entry;
            }
        }
        if (found == null) {
            if (bucket.needed >= MAX_COLLISIONS) {
                session.err().println("rehash: error: hash table overflow for " + file);
                return 1;
            }
            found = new Entry(file);
            bucket.entries.add(found);
        }
        found.oldNumber = Math.min(found.oldNumber, oldNumber);
        if (digest != null && !found.needed) {
            found.needed = true;
            found.digest = digest;
            bucket.needed++;
        }
        return 0;
    }

    private Bucket bucket(boolean lists, int hash) {
        long number = Integer.toUnsignedLong(hash + (lists ? 1 : 0));
        List<Bucket> buckets = table.get((int) (number % BUCKETS));
        for (Bucket bucket : buckets) {
            if (bucket.lists == lists && bucket.hash == hash) {
                return bucket;
            }
        }
        Bucket bucket = new Bucket(hash, lists);
        buckets.add(0, bucket);
        return bucket;
    }

    private int update(Bucket bucket) {
        BitSet used = new BitSet();
        for (Entry entry : bucket.entries) {
            if (entry.oldNumber < bucket.needed) {
                used.set(entry.oldNumber);
            }
        }
        int errors = 0;
        for (Entry entry : bucket.entries) {
            if (entry.oldNumber < bucket.needed) {
                say("link " + entry.file + " -> " + bucket.link(entry.oldNumber));
            } else if (entry.needed) {
                int number = used.nextClearBit(0);
                used.set(number);
                String link = bucket.link(number);
                say("link " + entry.file + " -> " + link);
                errors += unlink(link) + link(entry.file, link);
            } else if (removing) {
                String link = bucket.link(entry.oldNumber);
                say("unlink " + link);
                errors += unlink(link);
            }
        }
        return errors;
    }

    private void say(String line) {
        if (verbose) {
            session.out().println(line);
        }
    }

    private String shown(String file) {
        return name.endsWith("/") || name.isEmpty() ? name + file : name + "/" + file;
    }

    private int unlink(String link) {
        try {
            Files.delete(directory.resolve(link));
        } catch (NoSuchFileException gone) {
            return 0;
        } catch (IOException failure) {
            session.err().println("rehash: Can't unlink " + shown(link) + ", " + failure.getMessage());
            return 1;
        }
        return 0;
    }

    private int link(String file, String link) {
        try {
            Path ignored = Files.createSymbolicLink(directory.resolve(link), Path.of(file));
        } catch (IOException failure) {
            session.err().println("rehash: Can't symlink " + file + ", " + failure.getMessage());
            return 1;
        }
        return 0;
    }

    /** What a file has in it: {@code PEM_X509_INFO_read_bio}. */
    private static final class Contents {
        /** Groups of a certificate, a CRL and a private key; a second one of a kind begins a new group. */
        private int count;

        private boolean list;
        private @Nullable Decoded name;
        private byte[] encoded = {};

        /** Returns null if something in the file is damaged. */
        static @Nullable Contents read(byte[] file) {
            Contents contents = new Contents();
            PemScanner scanner = new PemScanner(file);
            boolean certificate = false;
            boolean crl = false;
            boolean key = false;
            try {
                for (PemBlock block = scanner.nextUndamaged(); block != null; block = scanner.nextUndamaged()) {
                    boolean isCertificate = block.label().endsWith("CERTIFICATE")
                            && !block.label().equals("ATTRIBUTE CERTIFICATE");
                    boolean isList = block.label().equals("X509 CRL");
                    boolean isKey = block.label().endsWith("PRIVATE KEY");
                    boolean again = isCertificate && certificate || isList && crl || isKey && key;
                    boolean first = !certificate && !crl && !key;
                    if (!isCertificate && !isList && !isKey) {
                        continue;
                    }
                    contents.count += again || first ? 1 : 0;
                    certificate = isCertificate || certificate && !again;
                    crl = isList || crl && !again;
                    key = isKey || key && !again;
                    if (isCertificate) {
                        CertificateDocument document = CertificateDocument.parse(block.bytes());
                        contents.take(document.subject(), document.encoded(), false);
                    } else if (isList) {
                        CertificateListDocument document = CertificateListDocument.parse(block.bytes());
                        contents.take(document.issuer(), document.encoded(), true);
                    }
                }
            } catch (DerException unsound) {
                return null;
            }
            return scanner.damaged() ? null : contents;
        }

        /** A certificate goes before a CRL beside it. */
        private void take(Decoded subject, byte[] document, boolean isList) {
            if (name == null || !isList) {
                name = subject;
                encoded = document;
                list = isList;
            }
        }
    }
}
