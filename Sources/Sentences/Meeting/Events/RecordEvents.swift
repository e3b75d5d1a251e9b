import Deliberation
import Text

extension EventWording {
  func visit(_ event: Event.PaperIssued) -> String {
    let copy =
      event.audience == "public" ? language("公开版", "public copy") : language("存档版", "archive copy")
    let ways = list(event.ways.map { $0.name(in: language) })
    return language(
      "\(event.by)于\(language.fullDay(event.on))印发\(short(event.file.kind))第\(event.version)版（\(copy)，\(ways)）",
      "\(event.by) issued version \(event.version) of \(short(event.file.kind)) on "
        + "\(language.fullDay(event.on)) (\(copy), \(ways))")
      + (event.edited == true ? language("，已在WPS中修改", ", edited since it was made") : "")
      + (event.differing.map {
        language("，与记录不同\($0)处", ", \($0) places other than the record")
      } ?? "") + because(event.reason)
  }

  func visit(_ event: Event.RecordReviewed) -> String {
    language(
      "\(event.by)于\(language.fullDay(event.on))审阅记录",
      "\(event.by) reviewed the record on \(language.fullDay(event.on))")
  }

  func visit(_ event: Event.RecordConfirmed) -> String {
    language(
      "\(event.by)于\(language.fullDay(event.on))确认记录",
      "\(event.by) confirmed the record on \(language.fullDay(event.on))")
  }

  func visit(_ event: Event.Retracted) -> String {
    language("撤销第\(event.entry)条", "Entry \(event.entry) retracted") + because(event.reason)
  }

  func visit(_ event: Event.Corrected) -> String {
    let field =
      event.entry == 0 ? language("会议名称", "title") : RecordWording.field(event.field, in: language)
    let old = short(RecordWording.value(event.old, of: event.field, name))
    let new = short(RecordWording.value(event.new, of: event.field, name))
    return language(
      "更正\(event.entry == 0 ? "会议" : "第\(event.entry)条")“\(field)”：“\(old)”改为“\(new)”",
      "Entry \(event.entry) corrected, \(field): “\(old)” to “\(new)”") + because(event.reason)
      + (event.by.map { language("，更正人\($0)", ", corrected by \($0)") } ?? "")
      + approved(event.approved)
  }

  func visit(_ event: Event.ErratumNoted) -> String {
    let (text, erratum) = (name.of(event.motion, version: event.version), event.erratum)
    return language(
      "\(text)勘误：“\(erratum.old)”应为“\(erratum.new)”",
      "Erratum in \(text): “\(erratum.old)” should read “\(erratum.new)”")
      + because(erratum.reason)
      + (erratum.by.map { language("，勘误人\($0)", ", noted by \($0)") } ?? "")
      + approved(erratum.approved)
  }

  func visit(_ event: Event.Restated) -> String {
    language("隐去第\(event.entry)条", "Struck out of entry \(event.entry)")
      + (event.struck.isEmpty
        ? ""
        : language("的", ": ") + list(event.struck.map { RecordWording.field($0, in: language) }))
      + because(event.reason) + approved(event.approved)
  }

  func visit(_ event: Event.RecoveryConfirmed) -> String {
    language(
      "\(event.by)确认恢复后的记录：\(short(event.text))", "\(event.by) answers for the recovered record: ")
      + language("", short(event.text))
  }

  func visit(_ event: Event.CopyContinued) -> String {
    language("用这一份继续，另外已知：", "Went on with this copy; known besides: ")
      + event.choice.known.map { known in
        language("第\(known.n)条", "entry \(known.n)")
          + (known.file.map { language("（\($0)）", " (\($0))") } ?? "")
      }.joined(separator: language("、", ", ")) + because(event.choice.reason)
  }

  func visit(_ event: Event.Recovered) -> String {
    language(
      "由损坏的文件恢复，未收入：\(event.leftOut)；原文件SHA-256：\(event.original)",
      "Recovered from a damaged file without: \(event.leftOut); its SHA-256: \(event.original)")
  }

  func visit(_ event: Event.RecordLost) -> String {
    let loss = event.loss
    return
      (loss.isEmpty
      ? language("没有缺少已确认的记录", "no confirmed entry is missing")
      : language(
        "缺第\(loss.first)条至第\(loss.last)条", "entries \(loss.first) to \(loss.last) are missing"))
      + (loss.wasSealed
        ? language("，损坏前已封存", ", the meeting had been sealed") : "")
  }
}

extension IssuedPaper.Way {
  /// 张贴.
  package func name(in language: Language) -> String {
    switch self {
    case .posted: language("张贴", "posted")
    case .reported: language("报送", "reported")
    case .delivered: language("送达", "delivered")
    case .messaged: language("发群", "sent to the group")
    }
  }
}

extension EventHeadline {
  func visit(_ event: Event.PaperIssued) -> Headline {
    Headline("印发文书", "paper issued").insteadOfUndoing(
      "印发的不能收回，改过另出新版。", " What was issued stays; issue another version.")
  }

  func visit(_ event: Event.RecordReviewed) -> Headline { Headline("审阅记录", "review of the record") }

  func visit(_ event: Event.RecordConfirmed) -> Headline {
    Headline("确认记录", "confirmation of the record")
  }

  func visit(_ event: Event.Retracted) -> Headline {
    Headline("撤销", "undo").insteadOfUndoing("撤错了请重新登记。", " Enter anew what was undone.")
  }

  func visit(_ event: Event.Corrected) -> Headline { .correction.correctedAgain }
  func visit(_ event: Event.ErratumNoted) -> Headline { .correction.correctedAgain }

  func visit(_ event: Event.Restated) -> Headline {
    Headline("隐去", "redaction").insteadOfUndoing(
      "隐去的文字不能恢复。", " What was struck out can't be brought back.")
  }

  func visit(_ event: Event.RecoveryConfirmed) -> Headline { .recovery }
  func visit(_ event: Event.CopyContinued) -> Headline { Headline("选用副本", "choice of a copy") }
  func visit(_ event: Event.Recovered) -> Headline { .recovery }
  func visit(_ event: Event.RecordLost) -> Headline { .recovery }
}
