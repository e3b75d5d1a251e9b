extension Procedure {
  /// 接诉即办.
  static let complaint = Procedure(
    id: "complaint", title: "接诉即办", source: "《北京市接诉即办工作条例》第十三条至第十六条、第二十条、第二十三条、第二十六条；时限按本地规定改",
    due: .byCategory([
      "突发或可能造成生命财产损失": .hours(2), "水电气热等": .hours(24), "一般": .days(7), "复杂疑难": .days(15),
    ]),
    steps: [
      Step(id: "接单", title: "首接负责", needs: [.said]),
      Step(id: "联系", title: "及时联系诉求人", needs: [.note(.contact)], despite: .reason),
      Step(
        id: "办理", title: "办理、吹哨转办、延期说明或解释",
        needs: [.any([.tasks(.done), .note(.explanation), .note(.handover)])], papers: ["吹哨单"]),
      Step(id: "反馈", title: "时限内反馈诉求人和热线", needs: [.note(.feedback)], despite: .reason),
      Step(id: "回访", needs: [.note(.rating)], skip: .reason),
    ])
}
