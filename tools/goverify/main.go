// Goverify checks a static export of an Awda log with code that shares nothing with Awda:
// golang.org/x/mod/sumdb/note for the signatures, golang.org/x/mod/sumdb/tlog for the tree.
//
// Usage: goverify [-old checkpoint] [-receipt file.tlog-proof] [-samples n] directory vkey-file
//
// It recomputes every leaf and every tile from the entries, compares the root with the signed
// checkpoint, proves sampled entries, and checks that an older checkpoint is a beginning of this
// log and that a receipt's entry is in it. It exits with 1 and one line saying what is wrong.
//
// Build with Debian's golang-go and golang-golang-x-mod-dev:
//
//	GO111MODULE=off GOPATH=/usr/share/gocode go build
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/binary"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

const (
	tileHeight = 8
	tileWidth  = 1 << tileHeight
	proofLine  = "c2sp.org/tlog-proof@v1"
)

func main() {
	old := flag.String("old", "", "an older `checkpoint` of the same log")
	receipt := flag.String("receipt", "", "a `file` in tlog-proof format")
	samples := flag.Int64("samples", 100, "how many entries to prove one by one")
	flag.Parse()
	if flag.NArg() != 2 {
		fmt.Fprintln(os.Stderr, "usage: goverify [-old file] [-receipt file] directory vkey-file")
		os.Exit(2)
	}
	summary, err := verify(flag.Arg(0), flag.Arg(1), *old, *receipt, *samples)
	if err != nil {
		fmt.Printf("FAIL: %v\n", err)
		os.Exit(1)
	}
	fmt.Printf("OK: %s\n", summary)
}

// head is what a checkpoint states, once its signature is verified.
type head struct {
	origin string
	size   int64
	root   tlog.Hash
}

func verify(dir, vkeyFile, old, receipt string, samples int64) (string, error) {
	verifier, err := readKey(vkeyFile)
	if err != nil {
		return "", fmt.Errorf("key: %v", err)
	}
	now, err := readHead(filepath.Join(dir, "checkpoint"), verifier)
	if err != nil {
		return "", fmt.Errorf("checkpoint: %v", err)
	}
	hashes, err := hashEntries(dir, now.size)
	if err != nil {
		return "", err
	}
	if err := compareTiles(dir, now.size, hashes); err != nil {
		return "", err
	}
	root, err := tlog.TreeHash(now.size, hashes)
	if err != nil {
		return "", fmt.Errorf("tree: %v", err)
	}
	if root != now.root {
		return "", fmt.Errorf("checkpoint %d: signs another root than that of the entries", now.size)
	}
	if err := proveSamples(now, hashes, samples); err != nil {
		return "", err
	}
	if old != "" {
		if err := checkOld(old, verifier, now, hashes); err != nil {
			return "", fmt.Errorf("old checkpoint: %v", err)
		}
	}
	if receipt != "" {
		if err := checkReceipt(receipt, verifier, now, hashes); err != nil {
			return "", fmt.Errorf("receipt: %v", err)
		}
	}
	return fmt.Sprintf("%s, %d entries, root %v", now.origin, now.size, now.root), nil
}

// readKey reads the first line of a file of vkeys, which is the log's own.
func readKey(path string) (note.Verifier, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	lines := strings.Fields(string(data))
	if len(lines) == 0 {
		return nil, fmt.Errorf("%s is empty", path)
	}
	return note.NewVerifier(lines[0])
}

func readHead(path string, verifier note.Verifier) (head, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return head{}, err
	}
	return openHead(data, verifier)
}

func openHead(data []byte, verifier note.Verifier) (head, error) {
	opened, err := note.Open(data, note.VerifierList(verifier))
	if err != nil {
		return head{}, err
	}
	lines := strings.Split(opened.Text, "\n")
	if len(lines) < 4 || lines[0] == "" {
		return head{}, fmt.Errorf("not origin, size and root on three lines")
	}
	size, err := parseNumber(lines[1])
	if err != nil {
		return head{}, err
	}
	root, err := tlog.ParseHash(lines[2])
	if err != nil {
		return head{}, err
	}
	return head{lines[0], size, root}, nil
}

func parseNumber(text string) (int64, error) {
	number, err := strconv.ParseInt(text, 10, 64)
	if err != nil || number < 0 || strconv.FormatInt(number, 10) != text {
		return 0, fmt.Errorf("%q is not a plain decimal number", text)
	}
	return number, nil
}

// storedHashes are all hashes of complete subtrees, in the order of tlog.StoredHashIndex.
type storedHashes []tlog.Hash

func (s storedHashes) ReadHashes(indexes []int64) ([]tlog.Hash, error) {
	list := make([]tlog.Hash, len(indexes))
	for i, index := range indexes {
		if index >= int64(len(s)) {
			return nil, fmt.Errorf("hash %d is not in the log", index)
		}
		list[i] = s[index]
	}
	return list, nil
}

// hashEntries reads all bundles of entries and computes every hash of the tree from them.
func hashEntries(dir string, size int64) (storedHashes, error) {
	var hashes storedHashes
	for first := int64(0); first < size; first += tileWidth {
		width := size - first
		if width > tileWidth {
			width = tileWidth
		}
		name := tilePath("entries", first/tileWidth, width)
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return nil, fmt.Errorf("%s: %v", name, err)
		}
		for index := first; index < first+width; index++ {
			if len(data) < 2 || len(data) < 2+int(binary.BigEndian.Uint16(data)) {
				return nil, fmt.Errorf("%s: entry %d is cut short", name, index)
			}
			end := 2 + int(binary.BigEndian.Uint16(data))
			more, err := tlog.StoredHashes(index, data[2:end], hashes)
			if err != nil {
				return nil, fmt.Errorf("entry %d: %v", index, err)
			}
			hashes = append(hashes, more...)
			data = data[end:]
		}
		if len(data) != 0 {
			return nil, fmt.Errorf("%s: %d bytes too many", name, len(data))
		}
	}
	return hashes, nil
}

// compareTiles compares each tile of hashes with the hashes computed from the entries.
func compareTiles(dir string, size int64, hashes storedHashes) error {
	for _, tile := range tlog.NewTiles(tileHeight, 0, size) {
		// NewTiles lists every width of the last tile, as the log grew; only one is of this size.
		present := size>>(tileHeight*tile.L) - tile.N*tileWidth
		if tile.W < tileWidth && int64(tile.W) != present {
			continue
		}
		want, err := tlog.ReadTileData(tile, hashes)
		if err != nil {
			return fmt.Errorf("tile %v: %v", tile, err)
		}
		name := tilePath(strconv.Itoa(tile.L), tile.N, int64(tile.W))
		have, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil {
			return fmt.Errorf("%s: %v", name, err)
		}
		if bytes.Equal(have, want) {
			continue
		}
		if len(have) != len(want) {
			return fmt.Errorf("%s: %d bytes, not %d", name, len(have), len(want))
		}
		for at := 0; at < len(want); at += tlog.HashSize {
			if !bytes.Equal(have[at:at+tlog.HashSize], want[at:at+tlog.HashSize]) {
				index := tile.N*tileWidth + int64(at/tlog.HashSize)
				return fmt.Errorf("%s: hash %d differs from the entries", name, index)
			}
		}
	}
	return nil
}

// tilePath writes a path as C2SP tlog-tiles has it; sumdb's own puts the tile height in.
func tilePath(level string, number, width int64) string {
	path := fmt.Sprintf("%03d", number%1000)
	for number >= 1000 {
		number /= 1000
		path = fmt.Sprintf("x%03d/%s", number%1000, path)
	}
	path = "tile/" + level + "/" + path
	if width < tileWidth {
		path += fmt.Sprintf(".p/%d", width)
	}
	return path
}

// proveSamples makes and checks inclusion proofs of entries spread over the log.
func proveSamples(now head, hashes storedHashes, samples int64) error {
	step := int64(1)
	if samples > 0 && now.size > samples {
		step = now.size / samples
	}
	for index := int64(0); index < now.size && samples > 0; index += step {
		proof, err := tlog.ProveRecord(now.size, index, hashes)
		if err != nil {
			return fmt.Errorf("entry %d: %v", index, err)
		}
		leaf := hashes[tlog.StoredHashIndex(0, index)]
		if err := tlog.CheckRecord(proof, now.size, now.root, index, leaf); err != nil {
			return fmt.Errorf("entry %d: %v", index, err)
		}
	}
	return nil
}

func checkOld(path string, verifier note.Verifier, now head, hashes storedHashes) error {
	before, err := readHead(path, verifier)
	if err != nil {
		return err
	}
	if before.origin != now.origin || before.size > now.size {
		return fmt.Errorf("%s at %d is not a beginning of %s at %d",
			before.origin, before.size, now.origin, now.size)
	}
	if before.size == 0 {
		return nil
	}
	proof, err := tlog.ProveTree(now.size, before.size, hashes)
	if err != nil {
		return err
	}
	return tlog.CheckTree(proof, now.size, now.root, before.size, before.root)
}

// checkReceipt checks a receipt's own proof for the entry which the log has at its index.
func checkReceipt(path string, verifier note.Verifier, now head, hashes storedHashes) error {
	data, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	text, checkpoint, found := strings.Cut(string(data), "\n\n")
	lines := strings.Split(text, "\n")
	if !found || lines[0] != proofLine {
		return fmt.Errorf("does not begin with %s", proofLine)
	}
	lines = lines[1:]
	if len(lines) > 0 && strings.HasPrefix(lines[0], "extra ") {
		if _, err := base64.StdEncoding.Strict().DecodeString(lines[0][6:]); err != nil {
			return err
		}
		lines = lines[1:]
	}
	if len(lines) == 0 || !strings.HasPrefix(lines[0], "index ") {
		return fmt.Errorf("has no index")
	}
	index, err := parseNumber(lines[0][6:])
	if err != nil {
		return err
	}
	var proof tlog.RecordProof
	for _, line := range lines[1:] {
		hash, err := tlog.ParseHash(line)
		if err != nil {
			return err
		}
		proof = append(proof, hash)
	}
	then, err := openHead([]byte(checkpoint), verifier)
	if err != nil {
		return err
	}
	if then.origin != now.origin || index >= now.size {
		return fmt.Errorf("entry %d of %s is not in this log", index, then.origin)
	}
	leaf := hashes[tlog.StoredHashIndex(0, index)]
	if err := tlog.CheckRecord(proof, then.size, then.root, index, leaf); err != nil {
		return fmt.Errorf("entry %d: %v", index, err)
	}
	return nil
}
