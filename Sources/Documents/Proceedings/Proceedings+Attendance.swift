import Deliberation
import Sentences
import Text
import Values

extension Proceedings {
  /// Everyone of that standing who came, however long they stayed; of those who vote only those who
  /// didn't take part in writing.
  func came(_ standing: Standing) -> [Participant] {
    session.roster.filter {
      let attendance = session.attendance(of: $0.id)
      return $0.standing == standing && attendance.signedIn != nil
        && (standing != .voting || attendance.way != .written)
    }
  }

  /// 书面参加: voting members who handed in what they had to say.
  var inWriting: [Participant] {
    session.roster.filter {
      let attendance = session.attendance(of: $0.id)
      return $0.standing == .voting && attendance.signedIn != nil && attendance.way == .written
    }
  }

  /// Voting members who did not come, by why.
  var excused: [(person: Participant, reason: String?)] {
    stayedAway.compactMap { person in
      guard case .excused(let reason) = session.attendance(of: person.id).state else { return nil }
      return (person, reason)
    }
  }

  /// 委托: voting members for whom somebody else votes.
  var represented: [(person: Participant, holder: Participant.ID, opinion: Answer?)] {
    stayedAway.compactMap { person in
      guard case .represented(let holder, let opinion) = session.attendance(of: person.id).state
      else { return nil }
      return (person, holder, opinion)
    }
  }

  var notReached: [Participant] {
    stayedAway.filter { session.attendance(of: $0.id).state == .notReached }
  }

  /// 缺席, those nobody heard of with them.
  var absent: [Participant] {
    stayedAway.filter {
      let state = session.attendance(of: $0.id).state
      return state == .absent || state == .awaited
    }
  }

  private var stayedAway: [Participant] {
    session.roster.filter {
      $0.standing == .voting && session.attendance(of: $0.id).signedIn == nil
    }
  }

  /// `应到12人，实到11人`; without 应到 where anyone may come.
  var turnout: String {
    if isWritten { return owners }
    let (present, sittings) = (came(.voting).count, bySitting)
    let since = sittings.isEmpty ? "" : "先后"
    let proxies =
      (represented.isEmpty ? "" : "，委托\(represented.count)人") + proxiesOfOtherDays
    return
      (session.roll.expected.map { "应到\($0)人，\(since)实到\(present)人" } ?? "\(since)到会\(present)人")
      + sittings + (inWriting.isEmpty ? "" : "，书面参加\(inWriting.count)人") + proxies
      + expectedAtOpening
  }

  /// `（开会时应到5人）`, where whoever should have been there was put on the roll, or taken off it, later.
  private var expectedAtOpening: String {
    guard let opening = session.opening, opening.expected != session.roll.expected else {
      return ""
    }
    return opening.expected.map { "（开会时应到\($0)人）" } ?? "（开会时不定应到）"
  }

  /// `应到12人，实到11人，请假1人，缺席0人，列席2人`.
  var wholeTurnout: String {
    var parts = [turnout]
    if isWritten { return turnout }
    if session.roll.expected != nil {
      parts.append("请假\(excused.count)人" + leavesOfOtherDays)
      // Nobody is absent from a meeting that wasn't held.
      parts.append("\(session.opening == nil ? "未到" : "缺席")\(absent.count)人")
      if !notReached.isEmpty { parts.append("未通知到\(notReached.count)人") }
    }
    parts.append("列席\(came(.speaking).count)人")
    if !came(.observing).isEmpty { parts.append("旁听\(came(.observing).count)人") }
    return parts.joined(separator: "，")
  }

  /// `迟到`; `5月18日未到会` for who first came to a later sitting; nil for who came in time.
  func lateness(of id: Participant.ID) -> String? {
    let attendance = session.attendance(of: id)
    guard attendance.late else { return nil }
    guard let came = attendance.signedIn, let opened = session.opening?.at.day,
      session.reopenings.contains(where: { $0.isOnAnotherDay && session.zoned($0.at) <= came })
    else { return "迟到" }
    return daysBeforeComing(id) ?? "\(opened.official(after: day))未到会"
  }

  /// `14:04离会，14:13返回`, `6月27日09:02再次签到`, `19:21离会（早退）`: how somebody went and came after
  /// signing in first, in order.
  ///
  /// - Parameter leaving: what is said of a departure after which nobody came back.
  func comings(
    of attendance: Attendance, leaving: (Moment) -> String
  ) -> [String] {
    let moves = attendance.movements
    return moves.enumerated().compactMap { place, move in
      if move.arrived { return place > 0 && move.signsIn ? "\(written(move.at))再次签到" : nil }
      let next = moves.dropFirst(place + 1).first
      guard let next, next.arrived, !next.signsIn else { return leaving(move.at) }
      return "\(written(move.at))离会，\(written(next.at))返回"
    }
  }

  /// Whether someone of the group came, with or without a vote.
  private func came(group: String) -> Bool {
    session.roster.contains {
      $0.groups.contains(group) && $0.standing != .observing
        && session.attendance(of: $0.id).signedIn != nil
    }
  }

  /// `党员、楼门骨干、居民、产权单位四方均有代表到会`; nil where no group had to be there.
  var parties: String? {
    let asked = details.requiredGroups
    guard !asked.isEmpty, !isWritten else { return nil }
    let required = requiredGroups
    let missing = asked.filter { !came(group: $0) }.map { named($0) }
    if missing.isEmpty {
      // 两方, as people say.
      let count =
        required.count == 2
        ? "两方" : required.count <= 10 ? "\(chineseNumeral(required.count))方" : "各方"
      let all = required.count == 1 ? "" : "\(count)均"
      let later = (session.opening?.missingGroups ?? []).filter(asked.contains)
      // When somebody came whom nobody had signed in, nobody wrote down.
      let unknown = later.filter { isKnownFromLaterEntry(group: $0) }
      let seen = later.filter { !unknown.contains($0) }
      let notes = [
        seen.isEmpty ? nil : "\(seen.map { named($0) }.joined(separator: "、"))在开会后到",
        unknown.isEmpty
          ? nil : "\(unknown.map { named($0) }.joined(separator: "、"))的到会系会后补登，何时到会没有登记",
      ].compactMap { $0 }
      let since = notes.isEmpty ? "" : "（\(notes.joined(separator: "；"))）"
      return "\(required.joined(separator: "、"))\(all)有代表到会\(since)"
    }
    return "\(missing.joined(separator: "、"))无代表到会"
  }

  /// Whether all of the group who came were entered as present when the meeting was over.
  private func isKnownFromLaterEntry(group: String) -> Bool {
    session.roster.allSatisfy {
      let attendance = session.attendance(of: $0.id)
      return !$0.groups.contains(group) || $0.standing == .observing
        || attendance.signedIn == nil || attendance.missed != nil
    }
  }

  /// 身份（单位）, 应到, 实到; someone in several groups stands in several rows.
  var groupTable: [Block] {
    let rows = details.groups.compactMap { group -> [String]? in
      let members = session.roster.filter { $0.groups.contains(group) }
      guard !members.isEmpty else { return nil }
      let voting = members.filter { $0.standing == .voting }
      let came = members.filter { session.attendance(of: $0.id).signedIn != nil }
      return [
        group, details.expectation == .roster ? "\(voting.count)" : "—",
        "\(came.count { $0.standing == .voting && session.attendance(of: $0.id).way != .written })",
        "\(came.count { $0.standing == .speaking })",
      ]
    }
    guard !rows.isEmpty else { return [] }
    return [
      .table(
        TextTable(
          columns: [
            .init("身份（单位）"), .init("应到", .trailing), .init("实到", .trailing),
            .init("列席", .trailing),
          ], rows: rows, drawn: [1, 2])),
      .small("一人有几重身份的，在各行分别列出；应到、实到总数每人只计一次。"),
    ]
  }

  /// The lists of names that end minutes: 出席, 请假, 缺席, 列席, 旁听; why somebody asked for leave stands
  /// in the record and on the sign-in sheet alone.
  func attendanceLists(withReasons: Bool) -> [Block] {
    var blocks: [Block] = []
    func list(_ label: String, _ text: String) {
      if !text.isEmpty { blocks.append(.labelled(label, text)) }
    }
    list("出席：", names(came(.voting)))
    list("书面参加：", names(inWriting))
    list(
      "请假：",
      (excused.map {
        called($0.person) + (withReasons ? $0.reason.map(bracketed) ?? "" : "")
      } + excusedOnOtherDays(withReasons: withReasons)).joined(separator: "、")
    )
    list(
      "委托：",
      (represented.map { "\(called($0.person))（由\(name($0.holder) ?? "")代为表决）" }
        + proxiesOfThoseWhoCame).joined(separator: "、"))
    list("缺席：", names(absent))
    list("未通知到：", names(notReached))
    list("列席：", names(came(.speaking)))
    list("旁听：", names(came(.observing)))
    return blocks
  }

  /// `2024年5月18日14:30—15:42，××在××召开居民议事会` and who was there.
  var introduction: String {
    let place = venue.isEmpty ? "" : "在\(venue)"
    let issues = issuesMet.map { title(of: $0) }.joined(separator: "、")
    let about = issues.isEmpty ? "" : "，\(verb)\(issues)\(issuesMet.count == 1 ? "事宜" : "等事宜")"
    guard session.opening != nil else {
      return "原定\(period)\(place)召开的\(sitting ?? body)未能举行"
        + (isPublic ? "" : session.adjournment?.reason.map { "，原因：\(phrase($0))" } ?? "") + "。"
    }
    var text = "\(period)，\(convener)\(place)召开\(sitting ?? body)\(about)。"
    if !isPublic, !present([details.facilitator]).isEmpty {
      text += "会议由\(details.facilitator)主持，"
    } else {
      text += "会议"
    }
    text += turnout
    if let parties { text += "，\(parties)" }
    let guests = came(.speaking)
    if !guests.isEmpty { text += isPublic ? "，\(guests.count)人列席" : "，\(names(guests))列席" }
    return text + "。"
  }

  /// Whether too few had come when the meeting was opened; a reason may have been given for its
  /// day alone.
  var openedShort: Bool { session.beforeOpening.failedAttendance != nil }

  /// `开会时到会人数未达规定，继续开会的原因：……`, or that fewer had come than should have where the rule asks
  /// for no number; nil where nobody gave a reason, or gave it for another day.
  var whyOpenedShort: String? {
    guard let opening = session.opening, let reason = opening.despite else { return nil }
    if openedShort {
      return "开会时到会人数未达规定" + (isPublic ? "。" : "，继续开会的原因：\(sentence(reason))")
    }
    guard !isPublic, !isWritten, opening.at.day == session.identity.date,
      let expected = opening.expected, opening.present < expected
    else { return nil }
    return "开会时到会人数少于应到，仍开会的原因：\(sentence(reason))"
  }

  /// That too few had come and the meeting went on all the same, and that it was taken up again.
  var irregularities: [String] {
    var lines: [String] = []
    if let why = whyOpenedShort { lines.append(why) }
    lines += openingTakenBack + rollChanges(before: nil)
    for reopening in session.reopenings {
      lines.append(
        "\(isWritten ? "表决结束" : "会议散会")后于\(reopening.at.official)\(isWritten ? "继续表决" : "复会")"
          + (isPublic ? "" : "（原因：\(phrase(reopening.reason))）") + signIn(at: reopening) + "。")
    }
    return lines
  }
}
