import Archives
import Deliberation
import Foundation
import Log
import TestSupport
import Testing

@Suite struct AttachingTests {
  @Test func `a file is copied beside the session, and another of that name stands beside it`()
    throws
  {
    let folder = TemporaryFolder()
    let meeting = try MeetingFile.create(at: folder("m.yishi"), header: header, clerk: "记录")
    put(Array("abc".utf8), folder("签到表.jpg"))
    let first = try meeting.takeIn(folder("签到表.jpg"), as: "照片")
    #expect(first.name == "签到表.jpg" && first.bytes == 3)
    #expect(
      first.sha256 == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    #expect(try meeting.takeIn(folder("签到表.jpg"), as: "照片") == first)
    put(Array("abcd".utf8), folder("签到表.jpg"))
    let second = try meeting.takeIn(folder("签到表.jpg"), as: "照片")
    #expect(second.name == "签到表(2).jpg")
    #expect(bytes(folder("附件/签到表.jpg")) == Array("abc".utf8))
    #expect(bytes(folder("附件/签到表(2).jpg")) == Array("abcd".utf8))
    try meeting.perform(.attach(.init(file: second, path: nil, kind: nil)), at: noon)
  }

  @Test func `a lost file's name is given to no other, and its own file may come back under it`()
    throws
  {
    let folder = TemporaryFolder()
    let meeting = try MeetingFile.create(at: folder("m.yishi"), header: header, clerk: "记录")
    func attach(_ text: String, as name: String) throws {
      put(Array(text.utf8), folder(name))
      try meeting.perform(.attach(.init(file: nil, path: folder(name), kind: "照片")), at: noon)
    }
    try attach("abc", as: "签到表.jpg")
    try FileManager.default.removeItem(atPath: folder("附件/签到表.jpg"))
    try attach("abcd", as: "签到表.jpg")
    #expect(meeting.session.attachments["f02"]?.file.name == "签到表(2).jpg")
    try attach("abcde", as: "签到表.JPG")
    // Some disks don't tell capitals apart.
    #expect(meeting.session.attachments["f03"]?.file.name == "签到表(3).JPG")
    #expect(meeting.attachmentFaults.map(\.fault) == [.missing])
    #expect(meeting.attachmentFaults.map(\.name) == ["签到表.jpg"])
    put(Array("abc".utf8), folder("签到表.jpg"))
    #expect(try meeting.takeIn(folder("签到表.jpg"), as: "照片").name == "签到表.jpg")
    #expect(meeting.attachmentFaults.isEmpty)
  }

  @Test func `a meeting that was held lacks its signed sheet until that is attached`() throws {
    let folder = TemporaryFolder()
    let meeting = try MeetingFile.create(at: folder("m.yishi"), header: header, clerk: "记录")
    #expect(!meeting.session.gaps.contains(.signedSheetMissing))
    try meeting.perform(.openMeeting(.init(despite: nil)), at: noon)
    #expect(meeting.session.gaps.contains(.signedSheetMissing))
    put(Array("abc".utf8), folder("签到表.jpg"))
    for (kind, isMissing) in [("照片", true), ("签字的签到表", false)] {
      try meeting.perform(.attach(.init(file: nil, path: folder("签到表.jpg"), kind: kind)), at: noon)
      #expect(meeting.session.gaps.contains(.signedSheetMissing) == isMissing)
    }
    try meeting.perform(.removeAttachment(.init(attachment: "f02", reason: "不清楚")), at: noon)
    #expect(meeting.session.gaps.contains(.signedSheetMissing))
  }

  @Test func `a file that isn't there is refused with its path`() throws {
    let folder = TemporaryFolder()
    let meeting = try MeetingFile.create(at: folder("m.yishi"), header: header, clerk: "记录")
    #expect(throws: JournalError.self) {
      try meeting.takeIn(folder("没有.jpg"), as: "照片")
    }
  }

  @Test func `a folder, a device, an empty file and the program's own files are refused`() throws {
    let folder = TemporaryFolder()
    let meeting = try MeetingFile.create(at: folder("甲.yishi"), header: header, clerk: "记录")
    let before = bytes(meeting.path)
    try FileManager.default.createDirectory(atPath: folder("夹"), withIntermediateDirectories: true)
    put([], folder("空.pdf"))
    put(
      Array("{\"format\":\"yishi-contacts\",\"version\":1,\"telephones\":{}}".utf8),
      folder("通讯录.json"))
    put(Array("{}".utf8), folder("contacts.json"))
    let refused: [(String, Refusal.File.Unattachable)] = [
      ("夹", .notAFile), ("/dev/null", .notAFile), ("/dev/zero", .notAFile), ("空.pdf", .empty),
      ("contacts.json", .ownFile), ("通讯录.json", .ownFile), ("甲.yishi", .ownFile),
    ]
    for (name, why) in refused {
      let path = name.hasPrefix("/") ? name : folder(name)
      let shown = String(name.split(separator: "/").last ?? "")
      #expect(throws: Refusal.file(.notAttachable(shown, why))) {
        try meeting.perform(.attach(.init(file: nil, path: path, kind: "照片")), at: noon)
      }
    }
    #expect(bytes(meeting.path) == before)
    #expect(!FileManager.default.fileExists(atPath: folder("附件")))
  }

  @Test func `entries that still hold a number are named`() throws {
    let folder = TemporaryFolder()
    let meeting = try MeetingFile.create(at: folder("甲.yishi"), header: header, clerk: "记录")
    var changes = MeetingChanges()
    changes.contact = "居委会 010-64211234"
    try meeting.perform(.describeMeeting(.init(changes: changes)), at: noon)
    try meeting.perform(.remark(.init(issue: nil, by: nil, text: "请打13912345678")), at: noon)
    try meeting.perform(.remark(.init(issue: nil, by: nil, text: "说明")), at: noon)
    #expect(meeting.entriesWithNumbers == [2])
  }
}
