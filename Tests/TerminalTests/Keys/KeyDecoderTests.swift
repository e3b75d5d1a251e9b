import Terminal
import TestSupport
import Testing

struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    return decoder.feed(Array(text.utf8))
  }

  static let stream: [(bytes: String, keys: [Key])] = [
    ("a", [.character("a")]), ("签到", [.character("签"), .character("到")]),
    ("𠮷é", [.character("𠮷"), .character("é")]),
    ("\r", [.enter]), ("\n", [.enter]), ("\t", [.tab]), ("\u{7F}", [.backspace]),
    ("\u{8}", [.backspace]), ("\u{0}", [.null]), ("\u{3}", [.control("c")]),
    ("\u{1A}", [.control("z")]), ("\u{13}", [.control("s")]), ("\u{11}", [.control("q")]),
    ("\u{1C}", [.control("\\")]), ("\u{1F}", [.control("_")]),
    ("\u{1B}[A", [.up]), ("\u{1B}OA", [.up]), ("\u{1B}[B", [.down]), ("\u{1B}OB", [.down]),
    ("\u{1B}[C", [.right]), ("\u{1B}[D", [.left]), ("\u{1B}[1;5C", [.right]),
    ("\u{1B}[H", [.home]), ("\u{1B}[1~", [.home]), ("\u{1B}[7~", [.home]), ("\u{1B}OH", [.home]),
    ("\u{1B}[F", [.end]), ("\u{1B}[4~", [.end]), ("\u{1B}[8~", [.end]), ("\u{1B}OF", [.end]),
    ("\u{1B}[5~", [.pageUp]), ("\u{1B}[6~", [.pageDown]), ("\u{1B}[6;2~", [.pageDown]),
    ("\u{1B}[2~", [.insert]), ("\u{1B}[3~", [.delete]), ("\u{1B}[Z", [.backTab]),
    ("\u{1B}OP", [.function(1)]), ("\u{1B}OS", [.function(4)]), ("\u{1B}[11~", [.function(1)]),
    ("\u{1B}[15~", [.function(5)]), ("\u{1B}[17~", [.function(6)]), ("\u{1B}[21~", [.function(10)]),
    ("\u{1B}[24~", [.function(12)]), ("\u{1B}[[E", [.function(5)]), ("\u{1B}[1;2P", [.function(1)]),
    ("\u{1B}OM", [.enter]), ("\u{1B}Oq", [.character("1")]), ("\u{1B}Ok", [.character("+")]),
    ("\u{1B}x", [.alt("x")]),
    // Mouse, focus, answers: swallowed to the last byte.
    ("\u{1B}[<0;10;5M", []), ("\u{1B}[<0;10;5m", []), ("\u{1B}[M !!", []),
    ("\u{1B}[32;10;5M", []), ("\u{1B}[I", []), ("\u{1B}[O", []), ("\u{1B}[24;80R", []),
    ("\u{1B}[?62;22c", []), ("\u{1B}]11;rgb:0000/0000/0000\u{1B}\\", []),
    ("\u{1B}]0;title\u{7}", []), ("\u{1B}P1$r0m\u{1B}\\", []),
    ("\u{1B}[200~张三\r\n李四\u{1B}[31m\t3\u{1B}[201~", [.paste("张三\n李四\t3")]),
    ("\u{1B}[200~\u{1B}[201~", [.paste("")]),
  ]

  @Test func `every sequence is its key`() {
    for (bytes, expected) in Self.stream {
      #expect(keys(bytes) == expected, "\(bytes.debugDescription)")
    }
  }

  @Test func `however a stream is cut in two or into bytes, the keys are the same`() {
    let bytes = Self.stream.flatMap { Array($0.bytes.utf8) }
    let expected = Self.stream.flatMap(\.keys)
    var decoder = KeyDecoder()
    #expect(decoder.feed(bytes) == expected)
    for cut in 1..<bytes.count {
      var decoder = KeyDecoder()
      #expect(decoder.feed(bytes[..<cut]) + decoder.feed(bytes[cut...]) == expected, "at \(cut)")
    }
    var single = KeyDecoder()
    #expect(bytes.flatMap { single.feed([$0]) } == expected)
  }

  @Test func `random cuts make no difference`() {
    let seed = drawnSeed()
    var random = SeededGenerator(seed: seed)
    let bytes = Self.stream.flatMap { Array($0.bytes.utf8) }
    let expected = Self.stream.flatMap(\.keys)
    for _ in 0..<300 {
      var decoder = KeyDecoder()
      var keys: [Key] = []
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Int.random(in: 1...9, using: &random)
        keys += decoder.feed(rest.prefix(count))
        rest = rest.dropFirst(count)
      }
      #expect(keys == expected, "seed \(seed)")
    }
  }

  @Test func `a lone Escape is the key after 25 milliseconds`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.patience == 25)
    #expect(decoder.timeOut() == [.escape])
    #expect(decoder.patience == nil)
    #expect(decoder.feed(Array("q".utf8)) == [.character("q")])
  }

  @Test func `Escape and a key in one read are both there at once`() {
    #expect(keys("\u{1B}\u{1B}[A") == [.escape, .up])
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B, 0x1B]) == [.escape])
    #expect(decoder.timeOut() == [.escape])
    #expect(keys("\u{1B}签") == [.escape, .character("签")])
  }

  @Test func `the tail of an arrow that comes late over a slow line types nothing`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.timeOut() == [.escape])
    #expect(decoder.feed(Array("[A1".utf8)) == [.up, .character("1")])
    // A bracket typed after Escape comes alone.
    _ = decoder.feed([0x1B])
    _ = decoder.timeOut()
    #expect(decoder.feed(Array("[".utf8)) == [])
    #expect(decoder.patience == 250)
    #expect(decoder.timeOut() == [.character("[")])
  }

  @Test func `a character cut between two reads is waited for`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed([0xE4, 0xB8]) == [])
    #expect(decoder.patience == nil)
    #expect(decoder.timeOut() == [])
    #expect(decoder.feed([0xAD]) == [.character("中")])
  }

  @Test func `broken bytes show as such and hold nothing up`() {
    var decoder = KeyDecoder()
    let keys = decoder.feed([0xFF, 0xE4, 0x41, 0x80, 0x42])
    #expect(keys.contains(.character("A")))
    #expect(keys.last == .character("B"))
    #expect(keys.contains(.character("\u{FFFD}")))
  }

  @Test func `a paste that stalls is told, waited for, and never becomes keys`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}[200~会议1".utf8)) == [])
    #expect(decoder.patience == 1000)
    #expect(decoder.timeOut() == [.pasteStalled])
    #expect(decoder.patience == nil, "told once")
    #expect(decoder.feed(Array("8\r2y\u{1B}[20".utf8)) == [])
    #expect(decoder.timeOut() == [.pasteStalled])
    #expect(decoder.feed(Array("1~1".utf8)) == [.paste("会议18\n2y"), .character("1")])
  }

  @Test func `a paste whose end is lost ends with Escape, and keys go on`() {
    var decoder = KeyDecoder()
    #expect(decoder.feed(Array("\u{1B}[200~会议".utf8)) == [])
    #expect(decoder.timeOut() == [.pasteStalled])
    #expect(decoder.feed([0x1B]) == [])
    #expect(decoder.patience == 1000)
    #expect(decoder.timeOut() == [.paste("会议")])
    #expect(decoder.feed(Array("[201~1".utf8)) == [.character("1")], "the end came after all")
    #expect(decoder.feed(Array("2".utf8)) == [.character("2")])
  }

  /// Whatever the line does: cut anywhere, with a pause there that is as long as it may be.
  @Test func `wherever a line stalls, nothing of a paste is a key`() {
    let bytes = Array("\u{1B}[200~18\r办2\u{1B}[201~".utf8)
    for first in 1..<bytes.count {
      for second in first..<bytes.count {
        var decoder = KeyDecoder()
        var keys: [Key] = []
        for part in [bytes[..<first], bytes[first..<second], bytes[second...]] {
          keys += decoder.feed(part)
          if decoder.patience == 25 || decoder.patience == 250 || decoder.patience == 1000 {
            keys += decoder.timeOut()
          }
        }
        // An Escape so long alone is the key; so is a bracket, which means nothing.
        let harmless: [Key] = [.pasteStalled, .escape, .alt("["), .character("[")]
        let typed = keys.filter { !harmless.contains($0) }
        let text = typed.map { if case .paste(let text) = $0 { text } else { "?" } }.joined()
        #expect(text == "18\n办2", "cut at \(first) and \(second): \(keys)")
      }
    }
  }

  @Test func `pasted keys are text and never keys`() {
    #expect(
      keys("\u{1B}[200~1\u{1B}[A\u{3}\u{1A}\u{1B}[200~2\u{1B}[201~")
        == [.paste("12")])
  }

  @Test func `an input method left on sends the keys that were meant`() {
    let meant: [(Character, Character)] = [
      ("１", "1"), ("０", "0"), ("？", "?"), ("：", ":"), ("ｍ", "m"), ("、", "/"), ("。", "."),
      ("　", " "),
      ("中", "中"), ("1", "1"),
    ]
    for (typed, key) in meant { #expect(Key.character(typed).folded == .character(key)) }
    #expect(Key.character("９").digit == 9)
    #expect(Key.character("九").digit == nil)
    #expect(Key.enter.folded == .enter)
    #expect(Key.character("这").showsInputMethod)
    #expect(!Key.character("１").showsInputMethod)
  }

  @Test func `no bytes at all hold the decoder up for ever`() {
    let seed = drawnSeed()
    var random = SeededGenerator(seed: seed)
    for _ in 0..<2000 {
      var decoder = KeyDecoder()
      let count = Int.random(in: 0...20, using: &random)
      _ = decoder.feed(
        (0..<count).map { _ in
          Bool.random(using: &random)
            ? UInt8.random(in: 0...255, using: &random)
            : [0x1B, 0x5B, 0x4F, 0x32, 0x7E, 0x3B].randomElement(using: &random)!
        })
      for _ in 0..<4 where decoder.patience != nil { _ = decoder.timeOut() }
      #expect(decoder.patience == nil, "seed \(seed)")
      // Where a paste was begun, Escape ends it.
      _ = decoder.feed([0x1B])
      for _ in 0..<4 where decoder.patience != nil { _ = decoder.timeOut() }
      // A character begun may wait for its rest; the next key is never lost.
      #expect(decoder.feed([0x0D]).last == .enter, "seed \(seed)")
    }
  }
}
