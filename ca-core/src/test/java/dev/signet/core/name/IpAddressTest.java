package dev.signet.core.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.signet.core.testing.Samples;
import dev.signet.core.testing.Seeds;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.util.IPAddress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class IpAddressTest {
    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, c0000207, 192.0.2.7",
        "0.0.0.0, 00000000, 0.0.0.0",
        "255.255.255.255, ffffffff, 255.255.255.255",
        "::, 00000000000000000000000000000000, ::",
        "::1, 00000000000000000000000000000001, ::1",
        "1::, 00010000000000000000000000000000, 1::",
        "2001:DB8::7, 20010db8000000000000000000000007, 2001:db8::7",
        "2001:db8:0:0:1:0:0:1, 20010db8000000000001000000000001, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 20010db8000000010001000100010001, 2001:db8:0:1:1:1:1:1",
        "2001:0:0:1:0:0:0:1, 20010000000000010000000000000001, 2001:0:0:1::1",
        "1:2:3:4:5:6:7::, 00010002000300040005000600070000, 1:2:3:4:5:6:7:0",
        "::2:3:4:5:6:7:8, 00000002000300040005000600070008, 0:2:3:4:5:6:7:8",
        "::192.0.2.7, 000000000000000000000000c0000207, ::c000:207",
        "::ffff:192.0.2.7, 00000000000000000000ffffc0000207, ::ffff:192.0.2.7",
        "64:ff9b::192.0.2.7, 0064ff9b0000000000000000c0000207, 64:ff9b::c000:207",
        "1:2:3:4:5:6:192.0.2.7, 000100020003000400050006c0000207, 1:2:3:4:5:6:c000:207",
        "fe80:0000:0000:0000:0204:61ff:fe9d:f156, fe80000000000000020461fffe9df156, fe80::204:61ff:fe9d:f156",
    })
    void addresses_are_read_and_printed_as_rfc_5952_has_them(String text, String octets, String printed) {
        IpAddress address = IpAddress.parse(text).orElseThrow();
        assertThat(address.octets()).isEqualTo(HexFormat.of().parseHex(octets));
        assertThat(address).hasToString(printed);
        assertThat(address.isAddress()).isTrue();
        assertThat(IpAddress.parse(printed)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".",
                "1.2.3",
                "1.2.3.4.5",
                "1.2.3.256",
                "01.2.3.4",
                "1.2.3.04",
                "1.2.3.",
                ".1.2.3",
                "1..2.3",
                "1.2.3.4 ",
                " 1.2.3.4",
                "1.2.3.-4",
                "+1.2.3.4",
                "0x1.2.3.4",
                "1.2.3.4/8",
                "１.2.3.4",
                "1.2.3.1000",
                "localhost",
                "example.org",
                ":",
                ":::",
                "1:2",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "1::2::3",
                ":1",
                "1:",
                ":1::2",
                "1::2:",
                "1:2:3:4:5:6:7:8::",
                "::1:2:3:4:5:6:7:8",
                "12345::",
                "g::",
                "::-1",
                "fe80::1%eth0",
                "[::1]",
                "::1.2.3",
                "1.2.3.4::",
                "::1.2.3.4:5",
                "1:2:3:4:5:6:7:1.2.3.4",
                "::٣",
                "2001:db8::/32",
                "::1 "
            })
    void what_is_no_address_is_none(String text) {
        assertThat(IpAddress.parse(text)).isEmpty();
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void reads_addresses_as_the_jdk_and_bouncy_castle_do(long seed) throws UnknownHostException {
        Samples samples = new Samples(seed);
        for (int i = 0; i < 2000; i++) {
            byte[] octets = samples.octets(samples.oneOf(4, 16));
            for (int zeros = samples.below(10); zeros > 0; zeros--) {
                octets[samples.below(octets.length)] = 0;
            }
            String theirs = InetAddress.getByAddress(octets).getHostAddress();
            String ours = IpAddress.ofOctets(octets).toString();
            assertThat(IpAddress.parse(theirs)).as(theirs).contains(IpAddress.ofOctets(octets));
            assertThat(IpAddress.parse(ours)).as(ours).contains(IpAddress.ofOctets(octets));
            assertThat(IPAddress.isValid(ours)).as(ours).isTrue();
            assertThat(ASN1OctetString.getInstance(new GeneralName(GeneralName.iPAddress, ours).getName())
                            .getOctets())
                    .isEqualTo(octets);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void accepts_no_text_that_bouncy_castle_refuses(long seed) {
        Samples samples = new Samples(seed);
        int accepted = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = samples.oneIn(2) ? samples.text(10, "::::.01f") : samples.text(12, "....012589");
            if (IpAddress.parse(text).isPresent()) {
                accepted++;
                assertThat(IPAddress.isValid(text)).as(text).isTrue();
            }
        }
        assertThat(accepted).isPositive();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 0a000000ff000000, 10.0.0.0/8",
        "10.1.2.3/8, 0a000000ff000000, 10.0.0.0/8",
        "10.1.2.3, 0a010203ffffffff, 10.1.2.3/32",
        "10.1.2.3/32, 0a010203ffffffff, 10.1.2.3/32",
        "0.0.0.0/0, 0000000000000000, 0.0.0.0/0",
        "192.0.2.129/25, c0000280ffffff80, 192.0.2.128/25",
        "2001:db8::/32, 20010db8000000000000000000000000ffffffff000000000000000000000000, 2001:db8::/32",
        "::/0, 0000000000000000000000000000000000000000000000000000000000000000, ::/0",
    })
    void subnets_are_read_and_printed(String text, String octets, String printed) {
        IpAddress subnet = IpAddress.parseSubnet(text).orElseThrow();
        assertThat(subnet.octets()).isEqualTo(HexFormat.of().parseHex(octets));
        assertThat(subnet).hasToString(printed);
        assertThat(subnet.isSubnet()).isTrue();
        assertThat(subnet.isAddress()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/8",
                "10.0.0.0/",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/08",
                "10.0.0.0/8/8",
                "::/129",
                "10.0.0/8",
                "x/8"
            })
    void what_is_no_subnet_is_none(String text) {
        assertThat(IpAddress.parseSubnet(text)).isEmpty();
    }

    @Test
    void a_mask_with_a_gap_makes_no_subnet() {
        IpAddress gap = IpAddress.ofOctets(HexFormat.of().parseHex("0a000000ff00ff00"));
        assertThat(gap.isSubnet()).isFalse();
        assertThat(gap).hasToString("#0a000000ff00ff00");
    }

    @Test
    void octets_of_any_length_can_be_held_and_printed() {
        for (int length = 0; length < 40; length++) {
            IpAddress odd = IpAddress.ofOctets(new byte[length]);
            assertThat(odd.isAddress()).isEqualTo(length == 4 || length == 16);
            assertThat(odd.isSubnet()).isEqualTo(length == 8 || length == 32);
            assertThat(odd.toString()).isNotEmpty();
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ArgumentsSource(Seeds.class)
    void an_address_lies_in_a_subnet_if_the_bits_of_its_prefix_agree(long seed) {
        Samples samples = new Samples(seed);
        for (int i = 0; i < 1000; i++) {
            byte[] octets = samples.octets(samples.oneOf(4, 16));
            int bits = samples.below(octets.length * 8 + 1);
            IpAddress subnet = IpAddress.parseSubnet(IpAddress.ofOctets(octets) + "/" + bits)
                    .orElseThrow();
            assertThat(IpAddress.ofOctets(octets).isWithin(subnet)).isTrue();
            int flipped = samples.below(octets.length * 8);
            octets[flipped / 8] ^= (byte) (0x80 >> flipped % 8);
            assertThat(IpAddress.ofOctets(octets).isWithin(subnet)).isEqualTo(flipped >= bits);
        }
    }

    @Test
    void an_address_of_the_other_version_lies_in_no_subnet() {
        Optional<IpAddress> all = IpAddress.parseSubnet("0.0.0.0/0");
        assertThat(IpAddress.parse("::1").orElseThrow().isWithin(all.orElseThrow()))
                .isFalse();
        assertThat(IpAddress.ofOctets(new byte[3]).isWithin(all.orElseThrow())).isFalse();
    }
}
