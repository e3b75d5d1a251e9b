extension Procedure {
  /// 协调会.
  static let mediationMeeting = Procedure(
    id: "mediation-meeting", title: "协调会", source: "《上海市居民委员会工作条例》第十六条、第十七条；前置“民主恳谈”",
    steps: [
      Step(id: "恳谈", title: "民主恳谈", needs: [.said], skip: .reason),
      Step(id: "受理", needs: [.said]),
      Step(id: "协调", body: "居民委员会", needs: [.meeting(.init(kind: ["协调会"]))], papers: ["协调记录"]),
      Step(id: "协议", title: "协议或未达成记录", needs: [.paper(["协调协议或未达成记录"])], back: "协调"),
      Step(id: "公布", needs: [.note(.notice)], skip: .reason),
    ])
}
