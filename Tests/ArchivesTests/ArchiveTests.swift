import Archives
import Foundation
import Log
import TestSupport
import Testing
import Values

@Suite struct ArchiveTests {
  let folder = TemporaryFolder()
  var archive: Archive { Archive(folder("议事")) }

  private func make(
    _ title: String, _ body: String = "居民议事会", date: String = "2024-05-18", id: String = "m"
  ) throws -> Journal {
    try archive.create(
      SessionHeader(
        id: id, date: Day(date)!, title: title, created: noon, generator: "yishi 0.1.0"),
      body: body)
  }

  @Test func `a meeting has a dated folder with a dated file in it`() throws {
    let first = try make("24号楼植物角")
    let stem = "2024-05-18_24号楼植物角_居民议事会"
    #expect(first.path == folder("议事/2024/\(stem)/\(stem).yishi"))
    let second = try make("24号楼植物角")
    #expect(second.path == folder("议事/2024/\(stem)_2/\(stem)_2.yishi"))
    for part in ["议事", "议事/2024", "议事/2024/\(stem)"] {
      let mode = try FileManager.default.attributesOfItem(atPath: folder(part))[.posixPermissions]
      #expect(mode as? Int == 0o700)
    }
    withExtendedLifetime((first, second)) {}
  }

  @Test func `an empty folder left by a broken creation is used`() throws {
    mkdir(folder("议事"), 0o700)
    mkdir(folder("议事/2024"), 0o700)
    mkdir(folder("议事/2024/2024-05-18_楼道灯"), 0o700)
    #expect(try make("楼道灯", "").path.hasSuffix("/2024-05-18_楼道灯/2024-05-18_楼道灯.yishi"))
  }

  @Test(arguments: [
    ("3/4号楼:停车?", "3／4号楼：停车？"), (".隐藏", "_隐藏"), ("句号. ", "句号"), ("a\u{0}b\u{1B}c", "a_b_c"),
    ("换\n行", "换 行"), ("<\"*|\\>", "＜＂＊｜＼＞"), ("左\u{202E}右", "左右"), ("👨‍👩‍👧家", "👨‍👩‍👧家"),
    ("零\u{200B}宽", "零宽"), ("a\u{200D}b", "ab"), ("　两头空　", "两头空"), ("句号.　. ", "句号"),
  ])
  func `names are safe for sticks and Windows`(_ title: String, _ name: String) {
    #expect(SafeName.clean(title) == name)
  }

  @Test func `a long name is cut between characters and leaves room for its number`() throws {
    let title = String(repeating: "议", count: 100) + "👨‍👩‍👧"
    for length in 50...70 {
      let stem = SafeName.stem(
        date: header.date, title: String(title.dropFirst(length)), body: "会", number: 12)
      #expect(stem.utf8.count <= 200)
      #expect(stem.hasSuffix("_12"))
    }
    let long = try make(title, title)
    let name = URL(filePath: long.path).lastPathComponent
    #expect(name.utf8.count <= 206)
    #expect(!name.contains("\u{FFFD}"))
    #expect(try make(title, title).path.hasSuffix("_2.yishi"))
  }

  @Test func `a list needs the first and the last line only`() throws {
    let journal = try make("植物角")
    for number in 0..<50 {
      _ = try journal.append(by: "主持", at: noon.adding(seconds: number)) { _ in
        draft(number, seals: number == 48)
      }
    }
    _ = try make("楼道灯", date: "2023-01-05")
    // What lies between is not looked at, so that damage there doesn't hide a meeting.
    var damaged = bytes(journal.path)
    damaged[3000] = UInt8(ascii: "~")
    put(damaged, journal.path)
    let (listings, unreadable) = archive.list()
    #expect(unreadable.isEmpty)
    #expect(listings.map(\.header.title) == ["楼道灯", "植物角"])
    #expect(listings.map(\.entries) == [0, 50])
    #expect(listings.map(\.isSealed) == [false, true])
    #expect(listings[1].last == noon.adding(seconds: 49))
    put(damaged + Array("{\"n\":51".utf8), journal.path)
    let torn = try Listing(journal.path)
    #expect(torn.isTorn)
    #expect(torn.entries == 50)
  }

  @Test func `a long last line is found`() throws {
    let journal = try make("植物角")
    let long = String(repeating: "很长的一段话。", count: 20_000)
    _ = try journal.append(by: "记录", at: noon) { _ in Draft(events: Array("[\"\(long)\"]".utf8)) }
    #expect(try Listing(journal.path).entries == 1)
  }

  @Test func `a meeting is found by path, folder, date or part of its title`() throws {
    let corner = try make("24号楼植物角").path
    let lamp = try make("楼道灯", date: "2024-06-01").path
    let lamps = try make("楼道灯改造", date: "2024-06-02").path
    #expect(try archive.find(corner) == corner)
    #expect(
      try archive.find(
        URL(filePath: corner).deletingLastPathComponent().path(percentEncoded: false)) == corner)
    #expect(try archive.find("2024-06-01") == lamp)
    #expect(try archive.find("２４号楼") == corner)
    #expect(try archive.find("楼道灯") == lamp, "the whole title beats a part of another")
    #expect(try archive.find("改造") == lamps)
    #expect(throws: ArchiveError.noSession(words: "电梯", archive: archive.path)) {
      try archive.find("电梯")
    }
    #expect(
      throws: ArchiveError.severalSessions(
        words: "楼", names: [corner, lamp, lamps].map { URL(filePath: $0).lastPathComponent })
    ) { try archive.find("楼") }
    #expect(throws: JournalError.notFound(path: folder("没有.yishi"))) {
      try archive.find(folder("没有.yishi"))
    }
  }

  @Test func `the archive is the option's, the environment's or the documents folder's`() throws {
    func path(_ option: String?, _ environment: [String: String]) -> String {
      Archive.chosen(option: option, environment: environment).path
    }
    let home = folder("home")
    let all = ["HOME": home, "YISHI_ARCHIVE": "/b"]
    #expect(path("/a/", all) == "/a")
    #expect(path(nil, all) == "/b")
    #expect(path(nil, ["HOME": home]) == home + "/议事")
    try FileManager.default.createDirectory(
      atPath: home + "/.config", withIntermediateDirectories: true)
    let file = home + "/.config/user-dirs.dirs"
    put(Array("# 注\nXDG_DESKTOP_DIR=\"$HOME/桌面\"\nXDG_DOCUMENTS_DIR=\"$HOME/文档\"\n".utf8), file)
    #expect(path(nil, ["HOME": home]) == home + "/文档/议事")
    put(Array("XDG_DOCUMENTS_DIR=\"$HOME/\"\n".utf8), file)
    #expect(path(nil, ["HOME": home]) == home + "/议事")
  }

  @Test func `a sealed meeting whose file is gone is named`() throws {
    let corner = try make("植物角", id: "m-01")
    let lamp = try make("楼道灯", id: "m-02")
    var seals: [Register.Seal] = []
    for journal in [corner, lamp] {
      _ = try journal.append(by: "记录", at: noon) { _ in draft(0, seals: true) }
      seals.append(
        .init(
          session: journal.header.id, file: journal.path, code: journal.head.sum.code))
    }
    #expect(try archive.verify().sealedWithoutRegister == 2)
    #expect(try !archive.verify().isGood)
    for seal in seals + seals {
      try Register.enter(
        seal, in: archive, by: "记录", at: noon, generator: "yishi 0.1.0",
        computer: Computer(environment: ["XDG_STATE_HOME": folder("state")]))
    }
    #expect(try Register.seals(in: archive).count == 2, "entered once each")
    #expect(try Register.seals(in: archive)[0].file.hasPrefix("2024/"))
    #expect(try archive.verify().isGood)
    #expect(archive.sessions().count == 2, "the register is no meeting")
    unlink(lamp.path)
    let check = try archive.verify()
    #expect(check.missing.map(\.session) == ["m-02"])
    #expect(!check.isGood)
    // Rewritten from the start, with sums that are right: another code.
    unlink(corner.path)
    let again = try Journal.create(at: corner.path, header: corner.header)
    _ = try again.append(by: "记录", at: noon) { _ in draft(7, seals: true) }
    #expect(try archive.verify().resealed.map(\.session) == ["m-01"])
  }
}
