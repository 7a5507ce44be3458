// What a TLS peer written in Go says of each case: Verify of crypto/x509, as crypto/tls calls it.
//
//	go run client.go CASES
package main

import (
	"bufio"
	"crypto/x509"
	"encoding/base64"
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"
)

type oneCase struct {
	id      string
	options x509.VerifyOptions
	name    string
	leaf    *x509.Certificate
}

func fresh() oneCase {
	return oneCase{options: x509.VerifyOptions{
		Roots: x509.NewCertPool(), Intermediates: x509.NewCertPool(),
		KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageServerAuth},
	}}
}

func certificate(base64Text string) *x509.Certificate {
	der, err := base64.StdEncoding.DecodeString(base64Text)
	if err != nil {
		return nil
	}
	parsed, err := x509.ParseCertificate(der)
	if err != nil {
		return nil
	}
	return parsed
}

func (c *oneCase) set(word, value string) {
	switch word {
	case "case":
		c.id = value
	case "time":
		seconds, _ := strconv.ParseInt(value, 10, 64)
		c.options.CurrentTime = time.Unix(seconds, 0)
	case "purpose":
		if value == "client" {
			c.options.KeyUsages = []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth}
		}
	case "name":
		kind, name, _ := strings.Cut(value, " ")
		if kind != "RFC822" {
			c.options.DNSName = name
		}
	case "anchor":
		if anchor := certificate(value); anchor != nil {
			c.options.Roots.AddCert(anchor)
		}
	case "intermediate":
		if intermediate := certificate(value); intermediate != nil {
			c.options.Intermediates.AddCert(intermediate)
		}
	case "leaf":
		c.leaf = certificate(value)
	}
}

func (c *oneCase) answer() string {
	if c.leaf == nil {
		return "FAILURE\tthe leaf cannot be read"
	}
	if _, err := c.leaf.Verify(c.options); err != nil {
		return "FAILURE\t" + strings.ReplaceAll(err.Error(), "\n", " ")
	}
	return "SUCCESS\t"
}

func main() {
	file, err := os.Open(os.Args[1])
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	fmt.Fprintln(os.Stderr, runtime.Version())
	lines := bufio.NewScanner(file)
	lines.Buffer(nil, 16<<20)
	current := fresh()
	for lines.Scan() {
		if lines.Text() == "end" {
			fmt.Printf("%s\t%s\n", current.id, current.answer())
			current = fresh()
			continue
		}
		word, value, _ := strings.Cut(lines.Text(), " ")
		current.set(word, value)
	}
}
