import Deliberation
import Documents
import Sentences
import Text
import Values

/// What is said of papers that go out.
package struct IssuingWording {
  private let language: Language

  package init(_ language: Language) { self.language = language }

  package func beforeResult(_ day: Day, _ result: Day) -> String {
    language(
      "\(language.fullDay(day))太早：结果\(language.fullDay(result))才宣布，不能在此以前印发。",
      "\(language.fullDay(day)) is too early: the result was announced on \(language.fullDay(result))."
    )
  }

  package func underReview(_ file: String) -> String {
    language(
      "“\(file)”里还有批注或者没有接受的修订，印发出去别人都看得到。请在WPS里全部接受、删去批注后再印发。",
      "“\(file)” still holds remarks or changes that nobody accepted. Accept them and take the remarks out "
        + "first.")
  }

  package func unreadable(_ file: String) -> String {
    language(
      "“\(file)”读不出来，可能没有存好，或另存成了别的格式。请在WPS里另存为.docx，或把它移开再印发。",
      "“\(file)” can't be read; perhaps it wasn't saved or is of another format. Save it as .docx, or move "
        + "it away.")
  }

  package func notRead(_ file: String) -> String {
    language(
      "“\(file)”有人改过，这种格式不能和记录对照，公开版不能这样印发。请改在.docx里改，或按记录印发。",
      "“\(file)” was edited, and in this format it can't be held against the record; a public copy isn't "
        + "issued so. Edit the .docx, or issue it as recorded.")
  }

  package func tellsOfSomebody(_ file: String, _ text: String) -> String {
    language(
      "“\(file)”是公开版，改动里有姓名、房号、电话或不宜公开的话：“\(text.maskingNumbers)”。请在文件里改掉，或按记录印发。",
      "“\(file)” is a public copy, and what was changed tells of somebody: “\(text.maskingNumbers)”. Change "
        + "it in the file, or issue the paper as recorded.")
  }

  /// 方案全文 and the like.
  package func kind(_ kind: PaperDifference.Kind) -> String {
    switch kind {
    case .privacy: language("个人信息", "somebody's privacy")
    case .motion: language("方案全文", "the text voted on")
    case .documentNumber: language("文号", "the number of the paper")
    case .period: language("公示期", "the period of the notice")
    case .result: language("结论", "the result")
    case .numbers: language("数字", "figures")
    case .signature: language("署名", "who signs")
    case .wording: language("文字", "words")
    case .addition: language("记录以外的话", "words besides the record")
    }
  }

  /// `数字：记录为“575.55”，文件为“557.55”`: what changed, a line.
  package func difference(_ place: PaperDifference) -> String {
    let head = kind(place.kind) + language("：", ": ")
    if place.recorded.isEmpty {
      return head + language("文件里多出“\(place.printed)”", "the file adds “\(place.printed)”")
    }
    if place.printed.isEmpty {
      return head + language("文件里没有“\(place.recorded)”", "the file lacks “\(place.recorded)”")
    }
    let (recorded, printed) = Self.apart(Array(place.recorded), Array(place.printed))
    return head
      + language(
        "记录为“\(recorded)”，文件为“\(printed)”", "the record has “\(recorded)”, the file “\(printed)”")
  }

  /// Two texts without the phrases in which they begin and end alike: a figure is told whole.
  private static func apart(_ one: [Character], _ other: [Character]) -> (String, String) {
    let shorter = min(one.count, other.count)
    var front = 0
    while front < shorter, one[front] == other[front] { front += 1 }
    var back = 0
    while back < shorter - front, one[one.count - 1 - back] == other[other.count - 1 - back] {
      back += 1
    }
    while front > 0, !"，。；：、（）".contains(one[front - 1]) { front -= 1 }
    while back > 0, !"，。；：、（）".contains(one[one.count - back]) { back -= 1 }
    return (
      String(one[front..<(one.count - back)]), String(other[front..<(other.count - back)])
    )
  }

  /// Which version would go out, and of which file.
  package func whatGoesOut(_ paper: Press.Issuable) -> String {
    let version = language("第\(paper.version)版", "version \(paper.version)")
    switch paper.source {
    case .made:
      return language(
        "印发\(version)：按记录生成，抄入 已印发/\(paper.file.name)。",
        "Issues \(version), made from the record: 已印发/\(paper.file.name).")
    case .again:
      return language(
        "\(version)已印发，记录没有变：再登记一次印发，文件不变（已印发/\(paper.file.name)）。",
        "\(version.capitalizedFirst) is issued and the record says the same: it goes out once more as it is "
          + "(已印发/\(paper.file.name)).")
    case .edited(let name, _, let differences):
      let told =
        differences == nil
        ? language("这种格式不能和记录对照", "it can't be held against the record in this format")
        : paper.asked.isEmpty
          ? language("文字与记录一致", "it says what the record does")
          : language(
            "有\(paper.asked.count)处与记录不同",
            "\(paper.asked.count) places say otherwise than the record")
      return language(
        "印发\(version)：“\(name)”已在WPS中修改，\(told)。",
        "Issues \(version): “\(name)” was edited; \(told).")
    }
  }

  /// What has to be chosen where a file says otherwise than the record.
  package var choices: String {
    language(
      "1 改回：按记录印发（--as-recorded），或先把文件改回来。2 照此印发：写明原因（--despite 原因），存档版注明。",
      "1 As recorded: --as-recorded, or put the file right first. 2 As it is: give the reason with "
        + "--despite REASON, which the archive's papers tell.")
  }

  package func issued(_ paper: Press.Issuable, at path: String) -> String {
    language("已印发第\(paper.version)版：\(path)", "Issued version \(paper.version): \(path)")
  }

  /// `第1版　9月7日`.
  package func state(_ issued: IssuedPaper, isOutdated: Bool) -> String {
    let day = issued.issue.on
    return isOutdated
      ? language(
        "已印发的第\(issued.version)版与记录不同，需出第\(issued.version + 1)版",
        "version \(issued.version) isn't what the record says any more; issue version \(issued.version + 1)"
      )
      : language(
        "已印发第\(issued.version)版（\(language.fullDay(day))）",
        "version \(issued.version) issued on \(language.fullDay(day))")
  }

  /// Which issued papers still say what the record doesn't any more, for whoever struck words out.
  package func stillSay(_ papers: [IssuedPaper]) -> String {
    let names = papers.map { "已印发/\($0.issue.file.name)" }.uniqued
    return language(
      "下列已印发的文书仍是隐去以前的样子，请收回或遮盖，并另出新版：\(names.joined(separator: "、"))。",
      "These papers are issued as they were before; take them back or cover them, and issue new versions: "
        + names.joined(separator: ", ") + ".")
  }
}

extension Session {
  /// Issued papers that read otherwise than the record does by now.
  package var outdatedIssued: [IssuedPaper] {
    issuedPapers.filter { isOutdated($0, issuing: Issuing()) }
  }
}
